import type { Job as DocumentedJob, JobError, JobOutput, JobStatus } from "../../../generated/types.ts";

/** A job that has not finished. */
export interface UnfinishedJob extends DocumentedJob {
  status: "pending" | "processing";
}

/** A job that is done, with its files. */
export interface CompletedJob extends DocumentedJob {
  status: "completed";
  /** The URL of the first file. */
  output: string;
  /** Every file that the job produced. */
  outputs: JobOutput[];
  completedAt: string;
}

/** A job that failed. Its cost is refunded. */
export interface FailedJob extends DocumentedJob {
  status: "failed";
  error: JobError;
}

/** A job that was cancelled before it ran. Its cost is refunded. */
export interface CancelledJob extends DocumentedJob {
  status: "cancelled";
}

/**
 * The state of a job, told apart by `status`. The API may add a status that this version does not know; see
 * {@link isKnownStatus}.
 */
export type Job = UnfinishedJob | CompletedJob | FailedJob | CancelledJob;

/** A job as the document describes it, by its status: it promises what belongs to each. The compiler cannot know that. */
export function jobOf(job: DocumentedJob): Job;
export function jobOf(job: DocumentedJob): DocumentedJob {
  return job;
}

// The compiler refuses a line as soon as the document has a status that is missing here, or that none of the jobs above has.
const known: Readonly<Record<Job["status"], true>> = {
  pending: true,
  processing: true,
  completed: true,
  failed: true,
  cancelled: true,
} satisfies Record<JobStatus, true>;

/**
 * Whether this version knows the status of a job. The client treats a job with an unknown status as still running.
 *
 * @example
 * const { status } = await client.jobs.get(jobId);
 * if (!isKnownStatus(status)) console.warn(`The API has a new status: ${status}`);
 */
export const isKnownStatus = (status: string): status is Job["status"] => Object.hasOwn(known, status);
