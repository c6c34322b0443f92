import type { Job, JobOutput, SubmitJobResponse } from "../../../generated/types.ts";
import { JobCancelledError, JobDeadlineError, JobFailedError, UnexpectedAnswerError } from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { sleep } from "../http/sleep.ts";
import { limitTime } from "../http/timeLimit.ts";
import type { CallOptions } from "../options.ts";
import type { Jobs } from "./jobs.ts";

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
  /** Told of the job each time that it was looked at. */
  readonly onProgress?: ((job: Job) => void) | undefined;
}

/**
 * The pause before the next look, in milliseconds: a quarter of the time to or from the expected end, but between one
 * second and half a minute. So looks are rare at first, frequent around the end, and ever rarer when it is overdue.
 * There is none while no end is known.
 */
const pauseBeforeLook = (expected: number): number =>
  Math.min(Math.max(Math.abs(expected - Date.now()) / 4, 1_000), 30_000) * (1 - Math.random() / 4) || 0;

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
  throw new UnexpectedAnswerError(message);
}

/** Looks at a job until it is done. */
export async function waitForJob(
  { get, cancel }: Pick<Jobs, "get" | "cancel">,
  job: string | SubmitJobResponse,
  options: WaitOptions,
): Promise<CompletedJob> {
  const { deadline = 1_800_000 } = options;
  const { jobId, estimatedCompletionTime = "" } = typeof job === "string" ? { jobId: job } : job;
  let expected = Date.parse(estimatedCompletionTime);
  const late = () => new JobDeadlineError(`${jobId}: timed out after ${deadline} ms`);
  const { signal, clear } = limitTime(deadline, late, options.signal);
  try {
    for (; ; expected ||= Date.now()) {
      await sleep(pauseBeforeLook(expected), signal);
      const current = await get(jobId, { ...options, signal });
      options.onProgress?.(current);
      const result = resultOf(current);
      if (result) return result;
    }
  } catch (error) {
    if (error instanceof PixelByteError) {
      error.jobId = jobId;
      if (options.cancelIfUnfinished && signal.aborted) {
        error.cancelled = await cancel(jobId, { timeout: 10_000 }).then(Boolean, () => false);
      }
    }
    throw error;
  } finally {
    clear();
  }
}
