/** A job of the mock. What it is doing is never written down: it follows from the job and the time. */
import type { MediaKind } from "../../document/mediaKind.ts";

/** Where the end of a job is reported. */
export interface Webhook {
  readonly url: string;
  /** Of the submit call. The report repeats it; nothing else does. */
  readonly requestId: string;
}

export interface Job {
  readonly id: string;
  /** Who submitted it: a digest of the API key. */
  readonly owner: string;
  readonly model: string;
  /** In micro-cents: 1,000,000 are 1 US dollar. */
  readonly cost: number;
  /** Milliseconds since 1970, as the other times. */
  readonly createdAt: number;
  /** When it stops being pending. */
  readonly startsAt: number;
  /** When it completes or fails. */
  readonly endsAt: number;
  readonly fails: boolean;
  /** What it makes, and how many of them. */
  readonly kind: MediaKind;
  readonly files: number;
  /** Where its files are: the address at which the mock was called. */
  readonly origin: string;
  readonly webhook: Webhook | undefined;
}

/** A job that a store keeps. */
export interface KeptJob extends Job {
  /** Its place in the order of submission. */
  readonly order: number;
  readonly cancelledAt?: number;
}

export type Status = "pending" | "processing" | "completed" | "failed" | "cancelled";

/** The share of a job's time for which it waits, and can be cancelled. The API does not say; it says only the whole. */
export const pendingShare = 0.2;

/** When a job that is submitted now starts and ends. */
export function timesOf(now: number, processingSeconds: number, speed: number): Pick<Job, "startsAt" | "endsAt"> {
  const whole = (processingSeconds * 1000) / speed;
  return { startsAt: now + Math.round(whole * pendingShare), endsAt: now + Math.round(whole) };
}

export function statusOf(job: KeptJob, now: number): Status {
  if (job.cancelledAt !== undefined) return "cancelled";
  if (now < job.startsAt) return "pending";
  if (now < job.endsAt) return "processing";
  return job.fails ? "failed" : "completed";
}
