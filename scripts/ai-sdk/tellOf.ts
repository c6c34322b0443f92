import { CallbackError, type SubmittedJob } from "../client/index.ts";
import { cancelJob } from "./cancelling.ts";
import type { Context } from "./settings.ts";

/**
 * Tells of a job that is submitted, and waits until that is done.
 *
 * @throws {CallbackError} with the id of the job, if `onSubmit` fails
 */
export async function tellOf(submitted: SubmittedJob, context: Context): Promise<void> {
  const { jobId } = submitted;
  try {
    await context.onSubmit?.(submitted);
  } catch (cause) {
    const cancelled = context.cancelIfUnfinished ? await cancelJob(context, jobId) : undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CallbackError(`the callback failed: ${reason}`, { cause, jobId, cancelled });
  }
}
