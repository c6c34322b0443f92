/** A job of the mock. What it is doing is never written down: it follows from the job and the time. */
import type { MediaKind } from "../../document/mediaKind.ts";
import type { Settings } from "../settings.ts";

/** Where the end of a job is reported. */
export interface Webhook {
  readonly url: string;
  /** Of the submit request. The report repeats it; nothing else does. */
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
  /** Its position in the order of submission. */
  readonly order: number;
  readonly cancelledAt?: number;
  /** Since when its own time stands still, because a test holds it. */
  readonly heldAt?: number;
  /** Why it failed, if a test says so. */
  readonly error?: { readonly code: string; readonly message: string };
  /** The URLs of its files, if a test says so. */
  readonly outputs?: readonly string[];
}

/** The states that a job of the mock can be in; the first is that of a new job. `npm run build` names those of the document that are not listed. */
export const statuses = ["pending", "processing", "completed", "failed", "cancelled"] as const;
export type Status = (typeof statuses)[number];

export const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value);

/** The states in which a job of the mock can be cancelled. `npm run build` compares them with those of the document. */
export const cancellable: readonly Status[] = ["pending"];

/** The share of a job's time for which it waits, and can be cancelled. The API does not say; it says only the whole. */
const pendingShare = 0.2;

/** When a job that is submitted now starts and ends. */
export function timesOf(
  now: number,
  processingSeconds: number,
  { speed, minPending }: Pick<Settings, "speed" | "minPending">,
): Pick<Job, "startsAt" | "endsAt"> {
  const whole = (processingSeconds * 1000) / speed;
  const pending = Math.max(minPending, Math.round(whole * pendingShare));
  return { startsAt: now + pending, endsAt: now + pending + Math.round(whole * (1 - pendingShare)) };
}

export function statusOf(job: KeptJob, now: number): Status {
  if (job.cancelledAt !== undefined) return "cancelled";
  const time = job.heldAt ?? now;
  // The end comes first: a test may let a job end before it has begun.
  if (time >= job.endsAt) return job.fails ? "failed" : "completed";
  return time < job.startsAt ? "pending" : "processing";
}

/** Whether a job can be cancelled now. */
export const isCancellable = (job: KeptJob, now: number): boolean => cancellable.includes(statusOf(job, now));

/** Whether a job has come to its end, so that nothing can change it. */
export const isFinal = (job: KeptJob, now: number): boolean =>
  job.cancelledAt !== undefined || (job.heldAt ?? now) >= job.endsAt;
