import type { Job, JobOutput, SubmitJobResponse } from "../../../generated/types.ts";
import {
  JobCancelledError,
  JobDeadlineError,
  JobFailedError,
  UnexpectedResponseError,
} from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { sleep } from "../http/sleep.ts";
import { limitTime } from "../http/timeLimit.ts";
import type { CallOptions } from "../options.ts";

/** A job that is done, with its files. */
export interface CompletedJob extends Job {
  status: "completed";
  /** The URL of the first file. */
  output: string;
  /** Every file that the job made. */
  outputs: JobOutput[];
}

export interface WaitOptions extends CallOptions {
  /** How long to wait, in milliseconds. Without it, 1,800,000: half an hour. */
  readonly deadline?: number | undefined;
  /**
   * Cancel the job when the wait ends before it is done, by `deadline` or `signal`. Its cost is refunded if it is still
   * pending; a job that is already processing goes on. The error's `cancelled` tells. Without it, false.
   */
  readonly cancelIfUnfinished?: boolean | undefined;
  /** Called with the job after each look at it. */
  readonly onProgress?: ((job: Job) => void) | undefined;
}

/** The calls that a wait makes. */
export interface JobCalls {
  get(jobId: string, options?: CallOptions): Promise<Job>;
  cancel(jobId: string, options?: CallOptions): Promise<unknown>;
}

/**
 * The pause before the next look, in milliseconds: a quarter of the time to or from the expected end, but between one
 * second and half a minute. So looks are rare at first, frequent around the end, and ever rarer when it is overdue.
 */
const pauseBeforeLook = (expected: number): number =>
  Math.min(Math.max(Math.abs(expected - Date.now()) / 4, 1_000), 30_000) * (1 - Math.random() / 4);

/** The document promises the files together with this status. */
const isCompleted = (job: Job): job is CompletedJob => job.status === "completed";

/** The finished job, or nothing if it goes on. */
function resultOf(job: Job): CompletedJob | undefined {
  const { jobId, status, error } = job;
  const message = `${jobId}: ${error?.message ?? status}`;
  if (isCompleted(job)) return job;
  if (status === "pending" || status === "processing") return undefined;
  if (status === "failed") throw new JobFailedError(message, { job });
  if (status === "cancelled") throw new JobCancelledError(message, { job });
  // The compiler refuses this line as soon as the document has a status that is not handled above.
  status satisfies "completed";
  throw new UnexpectedResponseError(message);
}

/** Looks at a job until it is done. The first look is at once if no end is known. */
async function lookUntilDone(
  { get }: JobCalls,
  jobId: string,
  estimatedEnd: number,
  options: WaitOptions & { readonly signal: AbortSignal },
): Promise<CompletedJob> {
  let expected = estimatedEnd;
  if (Number.isNaN(estimatedEnd)) expected = Date.now();
  else await sleep(pauseBeforeLook(expected), options.signal);
  for (;;) {
    const job = await get(jobId, options);
    options.onProgress?.(job);
    const result = resultOf(job);
    if (result) return result;
    await sleep(pauseBeforeLook(expected), options.signal);
  }
}

/** Waits until a job is done. */
export async function waitForJob(
  calls: JobCalls,
  job: string | SubmitJobResponse,
  options: WaitOptions,
): Promise<CompletedJob> {
  const { deadline = 1_800_000 } = options;
  const { jobId, estimatedCompletionTime = "" } = typeof job === "string" ? { jobId: job } : job;
  const late = () => new JobDeadlineError(`${jobId}: timed out after ${deadline} ms`);
  const { signal, clear } = limitTime(deadline, late, options.signal);
  try {
    return await lookUntilDone(calls, jobId, Date.parse(estimatedCompletionTime), { ...options, signal });
  } catch (error) {
    if (error instanceof PixelByteError) {
      error.jobId = jobId;
      if (options.cancelIfUnfinished && signal.aborted) {
        error.cancelled = await calls.cancel(jobId, { timeout: 10_000 }).then(Boolean, () => false);
      }
    }
    throw error;
  } finally {
    clear();
  }
}
