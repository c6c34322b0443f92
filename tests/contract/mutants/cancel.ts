/** Servers that cancel jobs wrongly. */
import { accepting, inEnded, inSuccess, type Row, without } from "./faults.ts";

export const cancel: readonly Row[] = [
  [
    "a cancelled job is not refunded",
    "job-cancelled",
    "cancelJob",
    inSuccess("cancelJob", (body) => ({ ...body, refundedMicroCents: 0 })),
  ],
  [
    "the refund is missing",
    "response-as-declared",
    "cancelJob",
    inSuccess("cancelJob", (body) => without(body, "refundedMicroCents")),
  ],
  ["a completed job can be cancelled", "job-completes", "cancelJob", accepting("cancelJob", "JOB_CANNOT_BE_CANCELLED")],
  [
    "a cancelled job goes on",
    "job-cancelled",
    "getJob",
    inEnded("cancelled", (job) => ({ ...job, status: "pending", progress: 0, completedAt: null })),
  ],
  [
    "a pending job cannot be cancelled",
    "job-cancelled",
    "cancelJob",
    {
      changeRequest: (call) =>
        call.operation === "cancelJob"
          ? { ...call, headers: { ...call.headers, prefer: "mock=job_cannot_be_cancelled" } }
          : call,
    },
  ],
  ["an unknown job can be cancelled", "unknown-id-refused", "cancelJob", accepting("cancelJob", "JOB_NOT_FOUND")],
];
