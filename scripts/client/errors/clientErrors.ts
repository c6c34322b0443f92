/** What can go wrong without an error answer of the API. Each type describes the class below it. */
import type { Job } from "../../../generated/types.ts";
import { classesBelow, PixelByteError } from "./PixelByteError.ts";

const clientErrorClass = /* @__PURE__ */ classesBelow(PixelByteError);

/** There was no connection, or it broke. `cause` is what `fetch` threw. */
export type NetworkError = PixelByteError<"NETWORK">;
export const NetworkError = /* @__PURE__ */ clientErrorClass<NetworkError>("NETWORK");

/** There was no answer in time. A job may have been submitted all the same: look into the list before you repeat it. */
export type RequestTimeoutError = PixelByteError<"REQUEST_TIMEOUT">;
export const RequestTimeoutError = /* @__PURE__ */ clientErrorClass<RequestTimeoutError>("REQUEST_TIMEOUT");

/** Your `signal` was aborted. `cause` is its reason. */
export type AbortedError = PixelByteError<"ABORTED">;
export const AbortedError = /* @__PURE__ */ clientErrorClass<AbortedError>("ABORTED");

/** The server answered something that the API does not: no JSON, or a value that this version does not know. */
export type UnexpectedAnswerError = PixelByteError<"UNEXPECTED_ANSWER">;
export const UnexpectedAnswerError = /* @__PURE__ */ clientErrorClass<UnexpectedAnswerError>("UNEXPECTED_ANSWER");

/** The job failed, and its cost is refunded. `job.error` has the reason, which is the message as well. */
export type JobFailedError = PixelByteError<"JOB_FAILED"> & { readonly job: Job };
export const JobFailedError = /* @__PURE__ */ clientErrorClass<JobFailedError>("JOB_FAILED");

/** The job was cancelled before it ran, and its cost is refunded. */
export type JobCancelledError = PixelByteError<"JOB_CANCELLED"> & { readonly job: Job };
export const JobCancelledError = /* @__PURE__ */ clientErrorClass<JobCancelledError>("JOB_CANCELLED");

/** The job was not done within `deadline`. It may still finish: `jobId` takes the wait up again. */
export type JobDeadlineError = PixelByteError<"JOB_DEADLINE">;
export const JobDeadlineError = /* @__PURE__ */ clientErrorClass<JobDeadlineError>("JOB_DEADLINE");

/** No API key was given and `PIXELBYTE_API_KEY` is not set. */
export type MissingApiKeyError = PixelByteError<"MISSING_API_KEY">;
export const MissingApiKeyError = /* @__PURE__ */ clientErrorClass<MissingApiKeyError>("MISSING_API_KEY");

/** A file cannot be uploaded: its media type is not accepted, it is too large, or the storage refused it. */
export type UploadError = PixelByteError<"UPLOAD">;
export const UploadError = /* @__PURE__ */ clientErrorClass<UploadError>("UPLOAD");
