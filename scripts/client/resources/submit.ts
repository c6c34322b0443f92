import type { EstimateJobRequest, SubmitJobRequest, SubmittedJob } from "../../../generated/types.ts";
import type { Connection } from "../connection.ts";
import { warningOf } from "../deprecation.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { resultOf } from "../http/result.ts";
import type { CallOptions } from "../options.ts";
import type { AnyModel, InputOf } from "../unlistedModel.ts";
import { mayHaveSubmitted } from "./mayHaveSubmitted.ts";

/** Options for `submit`. */
export interface SubmitOptions extends CallOptions {
  /** Where to report the end of the job: an https URL. See `pixelbyte-client/webhooks`. */
  readonly webhookUrl?: string | undefined;
  /** Which version of the model to use. Defaults to the latest stable one. */
  readonly version?: string | undefined;
  /**
   * In place of `signal`: ends further attempts, but not one that is under way, because that may be accepted. So you get the
   * id of the job, or know that there is none.
   */
  readonly stop?: AbortSignal | undefined;
}

/** Options for `estimate`. */
export interface EstimateOptions extends CallOptions {
  /** Which version of the model to use. Defaults to the latest stable one. */
  readonly version?: string | undefined;
}

/**
 * The body of a call about a model. The compiler cannot see that a slug and its input come from the same model once the
 * slug is a type parameter, so the overloads say so.
 */
export function bodyOf<Model extends AnyModel>(
  model: Model,
  input: InputOf<Model>,
  options?: SubmitOptions,
): SubmitJobRequest;
export function bodyOf(model: AnyModel, input: object | undefined, options?: EstimateOptions): EstimateJobRequest;
export function bodyOf(
  model: AnyModel,
  input: object | undefined,
  { version, webhookUrl }: SubmitOptions = {},
): object {
  return { model, input, version, webhookUrl };
}

/**
 * Submits a job.
 *
 * @param endsAt when further attempts end, in the milliseconds of `Date.now`
 */
export async function submitJob<Model extends AnyModel>(
  { raw, init }: Connection,
  model: Model,
  input: InputOf<Model>,
  options?: SubmitOptions,
  endsAt?: number,
): Promise<SubmittedJob> {
  const facts = { member: "jobId", warning: warningOf(model), stop: options?.stop, endsAt };
  const body = bodyOf(model, input, options);
  try {
    return await resultOf(raw.POST("/v1/jobs/submit", { body, ...init(options, facts) }));
  } catch (error) {
    if (error instanceof PixelByteError && mayHaveSubmitted(error)) {
      error.remedy = "The job may have been accepted: list the jobs before you submit it again.";
    }
    throw error;
  }
}
