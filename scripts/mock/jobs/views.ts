/** Jobs as the API shows them. */
import type { Json, JsonObject } from "../../document/view.ts";
import { formatOf, mediaPath, sizeOf } from "../media/media.ts";
import { type KeptJob, type Status, statusOf } from "./job.ts";

const progress: Readonly<Record<Status, number>> = {
  pending: 0,
  processing: 50,
  completed: 100,
  failed: 50,
  cancelled: 0,
};

export const jobError = { code: "INTERNAL_ERROR", message: "The model could not finish this job." };

const iso = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString());

function endOf(job: KeptJob, status: Status): number | undefined {
  return status === "completed" || status === "failed" ? job.endsAt : job.cancelledAt;
}

/** The addresses of the files of a job: `output_0.mp4` with `thumb_0.jpg` and `poster_0.jpg`. */
function outputsOf(job: KeptJob): { url: string; type: string; thumbnail: string; posterImage?: string }[] {
  const url = (file: string): string => `${job.origin}${mediaPath(job.id, file)}`;
  return Array.from({ length: job.files }, (_, index) => ({
    url: url(`output_${index}.${formatOf(job.kind)}`),
    type: job.kind,
    thumbnail: url(`thumb_${index}.jpg`),
    ...(job.kind === "video" ? { posterImage: url(`poster_${index}.jpg`) } : {}),
  }));
}

/** `Job` of the document. */
export function jobBody(job: KeptJob, now: number): JsonObject {
  const status = statusOf(job, now);
  const outputs = status === "completed" ? outputsOf(job) : null;
  return {
    jobId: job.id,
    status,
    progress: progress[status],
    output: outputs?.[0]?.url ?? null,
    outputs,
    error: status === "failed" ? jobError : null,
    createdAt: iso(job.createdAt),
    completedAt: iso(endOf(job, status)),
  };
}

/** `JobSummary` of the document. */
export function jobSummary(job: KeptJob, now: number): Json {
  const status = statusOf(job, now);
  return {
    jobId: job.id,
    status,
    progress: progress[status],
    model: job.model,
    createdAt: iso(job.createdAt),
    completedAt: iso(endOf(job, status)),
  };
}

/** `JobFinishedEvent` of the document. The name of a video's address is a guess: only an image is documented. */
export function finishedEvent(job: KeptJob, requestId: string): JsonObject {
  const about = { jobId: job.id, requestId };
  const completedAt = iso(job.endsAt);
  if (job.fails) return { ...about, status: "failed", error: jobError, completedAt };
  const [first] = outputsOf(job);
  const metadata = { ...sizeOf(job.kind), format: formatOf(job.kind) };
  return { ...about, status: "completed", output: { [`${job.kind}Url`]: first?.url ?? null, metadata }, completedAt };
}
