/** What can go wrong without an error response of the API. Each type describes the class below it. */
import type { CancelledJob, FailedJob } from "../resources/job.ts";
import { classesBelow, PixelByteError } from "./PixelByteError.ts";

const clientErrorClass = /* @__PURE__ */ classesBelow(PixelByteError);

/** There was no connection, or it broke. `cause` is what `fetch` threw. */
export type NetworkError = PixelByteError<"NETWORK">;
export const NetworkError = /* @__PURE__ */ clientErrorClass<NetworkError>("NETWORK");

/** There was no response in time. A job may have been submitted anyway: check the list of jobs before you submit again. */
export type RequestTimeoutError = PixelByteError<"REQUEST_TIMEOUT">;
export const RequestTimeoutError = /* @__PURE__ */ clientErrorClass<RequestTimeoutError>("REQUEST_TIMEOUT");

/** Your `signal` was aborted. `cause` is its reason. */
export type AbortedError = PixelByteError<"ABORTED">;
export const AbortedError = /* @__PURE__ */ clientErrorClass<AbortedError>("ABORTED");

/**
 * The response is not one that the API documents: it is not JSON, lacks the expected members, or is a redirect, which is
 * never followed. A job may have been submitted anyway: check the list of jobs before you submit again.
 */
export type UnexpectedResponseError = PixelByteError<"UNEXPECTED_RESPONSE"> & {
  /** 0 for a redirect in a browser, which hides the status. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
};
export const UnexpectedResponseError = /* @__PURE__ */ clientErrorClass<UnexpectedResponseError>("UNEXPECTED_RESPONSE");

/** `onSubmit` or `onProgress` failed. `cause` is what it threw. */
export type CallbackError = PixelByteError<"CALLBACK">;
export const CallbackError = /* @__PURE__ */ clientErrorClass<CallbackError>("CALLBACK");

/** An option or id is invalid. Nothing was sent. */
export type InvalidArgumentError = PixelByteError<"INVALID_ARGUMENT">;
export const InvalidArgumentError = /* @__PURE__ */ clientErrorClass<InvalidArgumentError>("INVALID_ARGUMENT");

/** The job failed, and its cost is refunded. `job.error` has the reason, which is the message as well. */
export type JobFailedError = PixelByteError<"JOB_FAILED"> & { readonly job: FailedJob };
export const JobFailedError = /* @__PURE__ */ clientErrorClass<JobFailedError>("JOB_FAILED");

/** The job was cancelled before it ran, and its cost is refunded. */
export type JobCancelledError = PixelByteError<"JOB_CANCELLED"> & { readonly job: CancelledJob };
export const JobCancelledError = /* @__PURE__ */ clientErrorClass<JobCancelledError>("JOB_CANCELLED");

/** The job was not done within `deadline`. It may still finish: `client.jobs.wait(jobId)` keeps waiting. */
export type JobDeadlineError = PixelByteError<"JOB_DEADLINE">;
export const JobDeadlineError = /* @__PURE__ */ clientErrorClass<JobDeadlineError>("JOB_DEADLINE");

/** No API key was given and `PIXELBYTE_API_KEY` is not set. */
export type MissingApiKeyError = PixelByteError<"MISSING_API_KEY">;
export const MissingApiKeyError = /* @__PURE__ */ clientErrorClass<MissingApiKeyError>("MISSING_API_KEY");

/** A file cannot be uploaded: its media type is not accepted, it is too large, or the storage rejected it. */
export type UploadError = PixelByteError<"UPLOAD">;
export const UploadError = /* @__PURE__ */ clientErrorClass<UploadError>("UPLOAD");
