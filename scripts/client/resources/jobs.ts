import type {
  CostEstimate,
  JobCancellation,
  JobList,
  ModelSlug,
  operations,
  SubmittedJob,
} from "../../../generated/types.ts";
import { checkId } from "../check.ts";
import type { Connection } from "../connection.ts";
import { warningOf } from "../deprecation.ts";
import { resultOf } from "../http/result.ts";
import type { CallOptions } from "../options.ts";
import type { InputOf, UnlistedModel } from "../unlistedModel.ts";
import { type CompletedJob, type Job, jobOf } from "./job.ts";
import { type JobPages, pagesOf } from "./pages.ts";
import { bodyOf, type EstimateOptions, type SubmitOptions, submitJob } from "./submit.ts";
import { patient, type WaitOptions, waitForJob } from "./wait.ts";

/** Which jobs to list, and how many at once. */
export type ListQuery = NonNullable<operations["listJobs"]["parameters"]["query"]>;

/** Submit work to a model, follow it, cancel it, and learn its price beforehand. */
export interface Jobs {
  /**
   * Queues a job and returns at once. Its cost is charged immediately, and refunded if the job fails or is cancelled. The
   * request is retried only if it cannot have been accepted.
   *
   * @param model the model's slug; for one that this version does not list, `unlistedModel(slug)`
   * @param input the model's input
   */
  submit<Model extends ModelSlug | UnlistedModel>(
    model: Model,
    input: InputOf<Model>,
    options?: SubmitOptions,
  ): Promise<SubmittedJob>;
  /** The state of a job. */
  get(jobId: string, options?: CallOptions): Promise<Job>;
  /**
   * Lists jobs. `await` returns one page, whose `nextCursor` is the `cursor` of the next; `for await` goes through all
   * pages. Their order is not documented; newest first is likely.
   *
   * @throws {UnexpectedResponseError} while iterating, if a cursor repeats
   * @example
   * for await (const { jobId, status } of client.jobs.list({ status: "failed" })) console.log(jobId, status);
   */
  list(query?: ListQuery, options?: CallOptions): JobPages;
  /** Cancels a job that is still pending, and refunds its cost. Throws `JobCannotBeCancelledError` for others. */
  cancel(jobId: string, options?: CallOptions): Promise<JobCancellation>;
  /**
   * What a job would cost on this account, discounts included, without running it. For the list price without a request,
   * see `estimateCost` of `pixelbyte-client/models`.
   */
  estimate<Model extends ModelSlug | UnlistedModel>(
    model: Model,
    input?: Partial<InputOf<Model>>,
    options?: EstimateOptions,
  ): Promise<CostEstimate>;
  /**
   * Waits until a job is done. To wait for a job that another process submitted, pass its id.
   *
   * @param job its id, or what `submit` returned; that says when the job should be done, which saves polls
   * @throws {JobFailedError} when it failed
   * @throws {JobCancelledError} when it was cancelled
   * @throws {JobDeadlineError} when it is not done in time
   */
  wait(job: string | SubmittedJob, options?: WaitOptions): Promise<CompletedJob>;
}

export function createJobs(connection: Connection): Jobs {
  const { raw, init, maxRetries } = connection;
  const path = (jobId: string) => ({ path: { jobId: checkId("jobId", jobId) } });
  const jobs: Jobs = {
    submit: (model, input, options) => submitJob(connection, model, input, options),
    async estimate(model, input, options) {
      const body = bodyOf(model, input, options);
      return resultOf(raw.POST("/v1/jobs/estimate", { body, ...init(options, { warning: warningOf(model) }) }));
    },
    list(query = {}, options) {
      const page = async (own: ListQuery) =>
        resultOf<JobList>(raw.GET("/v1/jobs", { params: { query: own }, ...init(options) }));
      return pagesOf(page(query), query.cursor, (cursor) => page({ ...query, cursor }));
    },
    async get(jobId, options) {
      const facts = { member: "status" };
      return jobOf(await resultOf(raw.GET("/v1/jobs/{jobId}", { params: path(jobId), ...init(options, facts) })));
    },
    async cancel(jobId, options) {
      const facts = { member: "jobId" };
      return resultOf(raw.POST("/v1/jobs/{jobId}/cancel", { params: path(jobId), ...init(options, facts) }));
    },
    wait: async (job, options = {}) => waitForJob(patient(jobs, maxRetries), job, options),
  };
  return jobs;
}
