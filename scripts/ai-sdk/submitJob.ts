import { CallbackError, type CallOptions, type SubmittedJob, unlistedModel } from "../client/index.ts";
import { cancelJob } from "./cancelling.ts";
import type { Context } from "./settings.ts";

/** Calls `onSubmit`. If it fails, the error has the id of the job. */
async function callOnSubmit(submitted: SubmittedJob, context: Context): Promise<void> {
  const { jobId } = submitted;
  try {
    await context.onSubmit?.(submitted);
  } catch (cause) {
    const cancelled = context.cancelIfUnfinished ? await cancelJob(context, jobId) : undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CallbackError(`the callback failed: ${reason}`, { cause, jobId, cancelled });
  }
}

/**
 * Submits a job. An abort ends further attempts, but no submit that is under way: the job may be accepted, and then its id
 * has to reach the caller.
 *
 * @throws {CallbackError} with the id of the job, if `onSubmit` fails
 */
export async function submitJob(
  slug: string,
  input: Readonly<Record<string, unknown>>,
  context: Context,
  { signal, ...call }: CallOptions,
  webhookUrl?: string,
): Promise<SubmittedJob> {
  const own = { ...call, stop: signal, version: context.version, webhookUrl };
  const submitted = await context.client().jobs.submit(unlistedModel(slug), input, own);
  await callOnSubmit(submitted, context);
  return submitted;
}
