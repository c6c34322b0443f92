/** Servers that read jobs wrongly. */
import {
  accepting,
  hour,
  inEnded,
  inError,
  inSuccess,
  later,
  type Row,
  stringify,
  withError,
  without,
} from "./faults.ts";

export const jobs: readonly Row[] = [
  ["an unknown job is found", "unknown-id-refused", "getJob", accepting("getJob", "JOB_NOT_FOUND")],
  [
    "an unknown job is refused with another code",
    "error-code",
    "getJob",
    inError("JOB_NOT_FOUND", (reply) => withError(reply, (error) => ({ ...error, code: "NOT_FOUND" }))),
  ],
  [
    "a job has no outputs member",
    "response-as-declared",
    "getJob",
    inSuccess("getJob", (body) => without(body, "outputs")),
  ],
  [
    "progress is a string",
    "response-as-declared",
    "getJob",
    inSuccess("getJob", (body) => ({ ...body, progress: String(body.progress) })),
  ],
  [
    "a failed job has an empty list of files",
    "job-consistent",
    "getJob",
    inEnded("failed", (job) => ({ ...job, outputs: [] })),
  ],
  [
    "a completed job stays at half",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({ ...job, progress: 50 })),
  ],
  [
    "a job never ends",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({
      ...job,
      status: "processing",
      progress: 50,
      output: null,
      outputs: null,
      completedAt: null,
    })),
  ],
  [
    "a state that does not exist",
    "response-as-declared",
    "getJob",
    inEnded("completed", (job) => ({ ...job, status: "succeeded" })),
  ],
  [
    "a completed job has no files",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({ ...job, output: null, outputs: [] })),
  ],
  [
    "output is not the first of outputs",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({ ...job, output: "https://example.com/other.mp4" })),
  ],
  [
    "a file is not there",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({
      ...job,
      ...JSON.parse(stringify({ output: job.output, outputs: job.outputs }).replaceAll("output_0", "output_9")),
    })),
  ],
  [
    "a completed job does not say when",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({ ...job, completedAt: null })),
  ],
  [
    "a job was completed before it was created",
    "job-completes",
    "getJob",
    inEnded("completed", (job) => ({ ...job, completedAt: later(job.createdAt, -hour) })),
  ],
  [
    "times are not ISO 8601",
    "response-as-declared",
    "getJob",
    inSuccess("getJob", (body) => ({ ...body, createdAt: "yesterday" })),
  ],
  ["a failed job does not say why", "job-fails", "getJob", inEnded("failed", (job) => ({ ...job, error: null }))],
  [
    "the job is another one",
    "job-completes",
    "getJob",
    inSuccess("getJob", (body) => ({ ...body, jobId: "job_other" })),
  ],
  ["anybody may read a job", "job-of-another-refused", "getJob", accepting("getJob", "UNAUTHORIZED_ACCESS")],
  ["anybody may cancel a job", "job-of-another-refused", "cancelJob", accepting("cancelJob", "UNAUTHORIZED_ACCESS")],
];
