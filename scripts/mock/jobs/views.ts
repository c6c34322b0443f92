/** Jobs as the API shows them. */
import type { components } from "../../../generated/types.ts";
import { formatOf, mediaPath, sizeOf } from "../media/media.ts";
import type { Clock } from "../time/clock.ts";
import { isFinal, type KeptJob, type Status, statusOf } from "./job.ts";

type Schemas = components["schemas"];

const progress: Readonly<Record<Status, number>> = {
  pending: 0,
  processing: 50,
  completed: 100,
  failed: 50,
  cancelled: 0,
};

const jobError = { code: "INTERNAL_ERROR", message: "The model could not finish this job." };

const endOf = (job: KeptJob, now: number): number | undefined =>
  isFinal(job, now) ? (job.cancelledAt ?? job.endsAt) : undefined;

/** The URLs of the files of a job: `output_0.mp4` with `thumb_0.jpg` and `poster_0.jpg`. */
function outputsOf(job: KeptJob): Schemas["JobOutput"][] {
  if (job.outputs !== undefined) return job.outputs.map((file) => ({ url: file, type: job.kind }));
  const url = (file: string): string => `${job.origin}${mediaPath(job.id, file)}`;
  return Array.from({ length: job.files }, (_, index) => ({
    url: url(`output_${index}.${formatOf(job.kind)}`),
    type: job.kind,
    thumbnail: url(`thumb_${index}.jpg`),
    ...(job.kind === "video" ? { posterImage: url(`poster_${index}.jpg`) } : {}),
  }));
}

const errorOf = (job: KeptJob): Schemas["JobError"] => ({ ...(job.error ?? jobError) });

/**
 * `Job` of the document.
 *
 * @param now the moment that the response shows, the same for all of it
 */
export function jobBody(job: KeptJob, clock: Clock, now: number): Schemas["Job"] {
  const { jobId, status, progress, createdAt, completedAt } = jobSummary(job, clock, now);
  const outputs = status === "completed" ? outputsOf(job) : null;
  return {
    jobId,
    status,
    progress,
    output: outputs?.[0]?.url ?? null,
    outputs,
    error: status === "failed" ? errorOf(job) : null,
    createdAt,
    completedAt,
  };
}

/**
 * `JobSummary` of the document.
 *
 * @param now the moment that the response shows, the same for all of it
 */
export function jobSummary(job: KeptJob, clock: Clock, now: number): Schemas["JobSummary"] {
  const status = statusOf(job, now);
  const end = endOf(job, now);
  return {
    jobId: job.id,
    status,
    progress: progress[status],
    model: job.model,
    createdAt: clock.iso(job.createdAt),
    completedAt: end === undefined ? null : clock.iso(end),
  };
}

/** `JobFinishedEvent` of the document. The name of a video's URL is a guess: only an image is documented. */
export function finishedEvent(job: KeptJob, requestId: string, clock: Clock): Schemas["JobFinishedEvent"] {
  const about = { jobId: job.id, requestId };
  const completedAt = clock.iso(job.endsAt);
  if (job.fails) return { ...about, status: "failed", error: errorOf(job), completedAt };
  const [first] = outputsOf(job);
  const metadata = { ...sizeOf(job.kind), format: formatOf(job.kind) };
  return { ...about, status: "completed", output: { [`${job.kind}Url`]: first?.url ?? null, metadata }, completedAt };
}
