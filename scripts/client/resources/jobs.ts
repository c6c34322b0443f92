import type {
  CancelJobResponse,
  EstimateJobRequest,
  EstimateJobResponse,
  Job,
  JobList,
  operations,
  SubmitJobRequest,
  SubmitJobResponse,
} from "../../../generated/types.ts";
import type { Connection } from "../connection.ts";
import { warningOf } from "../deprecation.ts";
import { resultOf } from "../http/result.ts";
import type { CallOptions } from "../options.ts";
import type { AnyModel, InputFor } from "../unlistedModel.ts";
import { type CompletedJob, type WaitOptions, waitForJob } from "./wait.ts";

export interface SubmitOptions extends CallOptions {
  /** Where to report the end of the job: an https URL. See `pixelbyte-client/webhooks`. */
  readonly webhookUrl?: string | undefined;
  /** Which version of the model to use. Without it, the latest stable one. */
  readonly version?: string | undefined;
}

export interface RunOptions extends SubmitOptions, WaitOptions {
  /** Called with the submitted job. Keep its `jobId`, so that another process can wait for it. */
  readonly onSubmit?: ((submitted: SubmitJobResponse) => void) | undefined;
}

export interface EstimateOptions extends CallOptions {
  /** Which version of the model to use. Without it, the latest stable one. */
  readonly version?: string | undefined;
}

/** Which jobs to list, and how many at once. */
export type ListQuery = NonNullable<operations["listJobs"]["parameters"]["query"]>;

/** Submit work to a model, follow it, cancel it, and learn its price beforehand. */
export interface Jobs {
  /**
   * Queues a job and returns at once. Its cost is taken from the balance now, and given back if it fails or is
   * cancelled. The call is sent again only when it cannot have been accepted.
   *
   * @param model the model's slug; for one that this version does not list, `unlistedModel(slug)`
   * @param input what the model takes
   */
  submit<Model extends AnyModel>(
    model: Model,
    input: InputFor<Model>,
    options?: SubmitOptions,
  ): Promise<SubmitJobResponse>;
  /** The state of a job. */
  get(jobId: string, options?: CallOptions): Promise<Job>;
  /** One page of jobs, newest first. `nextCursor` is the `cursor` of the next page. */
  list(query?: ListQuery, options?: CallOptions): Promise<JobList>;
  /** Cancels a job that is still pending, and refunds its cost. Throws `JobCannotBeCancelledError` for others. */
  cancel(jobId: string, options?: CallOptions): Promise<CancelJobResponse>;
  /**
   * What a job would cost on this account, discounts included, without running it. For the list price without a call,
   * see `estimateCost` of `pixelbyte-client/models`.
   */
  estimate<Model extends AnyModel>(
    model: Model,
    input?: Partial<InputFor<Model>>,
    options?: EstimateOptions,
  ): Promise<EstimateJobResponse>;
  /**
   * Looks at a job until it is done. A job that another process submitted can be waited for by its id.
   *
   * @param job its id, or what `submit` returned; that says when the job should be done, which saves looks
   * @throws {JobFailedError} when it failed
   * @throws {JobCancelledError} when it was cancelled
   * @throws {JobDeadlineError} when it is not done in time
   */
  wait(job: string | SubmitJobResponse, options?: WaitOptions): Promise<CompletedJob>;
}

/**
 * The body of a call about a model. The compiler cannot see that a slug and its input come from the same model once the
 * slug is a type parameter, so the overloads say so.
 */
function bodyOf<Model extends AnyModel>(
  model: Model,
  input: InputFor<Model>,
  options?: SubmitOptions,
): SubmitJobRequest;
function bodyOf(model: AnyModel, input: object | undefined, options?: EstimateOptions): EstimateJobRequest;
function bodyOf(model: AnyModel, input: object | undefined, { version, webhookUrl }: SubmitOptions = {}): object {
  return { model, input, version, webhookUrl };
}

export function createJobs({ raw, init, maxRetries }: Connection): Jobs {
  const jobs: Jobs = {
    submit: (model, input, options) =>
      resultOf(
        raw.POST("/v1/jobs/submit", { body: bodyOf(model, input, options), ...init(options, warningOf(model)) }),
      ),
    estimate: (model, input, options) =>
      resultOf(
        raw.POST("/v1/jobs/estimate", { body: bodyOf(model, input, options), ...init(options, warningOf(model)) }),
      ),
    list: (query = {}, options) => resultOf(raw.GET("/v1/jobs", { params: { query }, ...init(options) })),
    get: (jobId, options) => resultOf(raw.GET("/v1/jobs/{jobId}", { params: { path: { jobId } }, ...init(options) })),
    cancel: (jobId, options) =>
      resultOf(raw.POST("/v1/jobs/{jobId}/cancel", { params: { path: { jobId } }, ...init(options) })),
    // A job that is paid for deserves more patience than a single call.
    wait: (job, options) => waitForJob(jobs, job, { maxRetries: 4 * maxRetries, ...options }),
  };
  return jobs;
}
