import type { SubmittedJob } from "../../../generated/types.ts";
import { checkLimits } from "../check.ts";
import { CallbackError, JobCancelledError, JobDeadlineError, JobFailedError } from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { failureOf } from "../http/failure.ts";
import { sleep } from "../http/sleep.ts";
import { limitTime, type TimeLimit } from "../http/timeLimit.ts";
import type { CallOptions } from "../options.ts";
import type { CompletedJob, Job } from "./job.ts";

/** Options for `wait`. */
export interface WaitOptions extends CallOptions {
  /** How long to wait, in milliseconds. Defaults to 1,800,000 (30 minutes). */
  readonly deadline?: number | undefined;
  /**
   * Cancels the job if the wait ends before the job does, for whatever reason: `deadline`, `signal`, an error. Its cost is
   * refunded if it is still pending; a job that is already processing continues. The error's `cancelled` tells which.
   * Defaults to false.
   */
  readonly cancelIfUnfinished?: boolean | undefined;
  /** Called with the job after every poll. Promises are awaited. */
  readonly onProgress?: ((job: Job) => unknown) | undefined;
}

/** Half an hour, in milliseconds. */
export const defaultDeadline = 1_800_000;

/** The calls that a wait makes. */
export interface JobCalls {
  get(jobId: string, options?: CallOptions): Promise<Job>;
  cancel(jobId: string, options?: CallOptions): Promise<unknown>;
}

/**
 * The calls of a wait. A job that is paid for deserves more patience than a single call.
 *
 * @param maxRetries of the client
 */
export const patient = ({ get, cancel }: JobCalls, maxRetries: number): JobCalls => ({
  get: (jobId, options = {}) => get(jobId, { ...options, maxRetries: options.maxRetries ?? 4 * maxRetries }),
  cancel,
});

/** A job that is waited for. */
export type Submitted = Pick<SubmittedJob, "jobId"> & Partial<SubmittedJob>;

/**
 * The pause before the next poll, in milliseconds: a quarter of the time to or from the expected end, but between one
 * second and half a minute. So polls are rare at first, frequent around the end, and ever rarer when it is overdue.
 */
const pauseBeforePoll = (expected: number): number =>
  Math.min(Math.max(Math.abs(expected - Date.now()) / 4, 1_000), 30_000) * (1 - Math.random() / 4);

/** The finished job, or nothing if it is still running. A status that is newer than this version counts as running. */
function finished(job: Job): CompletedJob | undefined {
  if (job.status === "failed") throw new JobFailedError(`${job.jobId}: ${job.error?.message || job.status}`, { job });
  if (job.status === "cancelled") throw new JobCancelledError(`${job.jobId}: cancelled`, { job });
  return job.status === "completed" ? job : undefined;
}

/** Calls back, within the time of the wait. */
export async function callBack<T>(callback: ((value: T) => unknown) | undefined, value: T, limit: TimeLimit) {
  try {
    await limit.race(callback?.(value));
  } catch (cause) {
    // Whoever aborts may give any reason, and the callback may have heard of it first.
    if (limit.signal.aborted) throw failureOf(cause, "The callback", limit.signal);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CallbackError(`the callback failed: ${reason}`, { cause });
  }
}

/** Polls a job until it is done. The first poll is at once if no end is known. */
export async function pollUntilDone(
  calls: JobCalls,
  { jobId, estimatedCompletionTime = "" }: Submitted,
  options: WaitOptions,
  limit: TimeLimit,
  found: (job: Job) => void,
): Promise<CompletedJob> {
  const { signal } = limit;
  // A server may send anything: `Date.parse` makes a year of a number, and local time of a time without a zone.
  const hasZone = typeof estimatedCompletionTime === "string" && /(Z|[+-]\d\d:\d\d)$/i.test(estimatedCompletionTime);
  const estimatedEnd = hasZone ? Date.parse(estimatedCompletionTime) : Number.NaN;
  const expected = Number.isNaN(estimatedEnd) ? Date.now() : estimatedEnd;
  if (expected === estimatedEnd) await sleep(pauseBeforePoll(expected), signal);
  for (;;) {
    // Not left to `fetch`, which may not heed the signal.
    if (signal.aborted) throw failureOf(undefined, jobId, signal);
    const job = await calls.get(jobId, { ...options, signal });
    found(job);
    await callBack(options.onProgress, job, limit);
    const result = finished(job);
    if (result) return result;
    await sleep(pauseBeforePoll(expected), signal);
  }
}

/** Whether a job runs no more. */
const isOver = ({ status }: Job): boolean => ["completed", "failed", "cancelled"].includes(status);

/**
 * Does something with a job that is submitted. Every error carries the job's id from here on; and if that is wanted, the
 * job is cancelled, whatever went wrong.
 *
 * @param work gets a function to report the job with, as it was found: one that is over is not cancelled
 */
export async function withJob<T>(
  calls: JobCalls,
  jobId: string,
  { cancelIfUnfinished, headers }: WaitOptions,
  work: (found: (job: Job) => void) => Promise<T>,
): Promise<T> {
  let mayRun = true;
  try {
    return await work((job) => {
      mayRun = !isOver(job);
    });
  } catch (error) {
    if (error instanceof PixelByteError) error.jobId = jobId;
    if (cancelIfUnfinished && mayRun) {
      const cancelled = await calls.cancel(jobId, { timeout: 10_000, headers }).then(Boolean, () => false);
      if (error instanceof PixelByteError) error.cancelled = cancelled;
    }
    throw error;
  }
}

/** Waits until a job is done. */
export async function waitForJob(
  calls: JobCalls,
  job: string | Submitted,
  options: WaitOptions,
): Promise<CompletedJob> {
  const { deadline = defaultDeadline } = options;
  checkLimits(options);
  const submitted = typeof job === "string" ? { jobId: job } : job;
  const { jobId } = submitted;
  const late = () => new JobDeadlineError(`${jobId}: timed out after ${deadline} ms`);
  const limit = limitTime(deadline, late, options.signal);
  return withJob(calls, jobId, options, (found) => pollUntilDone(calls, submitted, options, limit, found)).finally(
    limit.clear,
  );
}
