export type * from "../../generated/types.ts";
export { createClient, type PixelByteClient } from "./createClient.ts";
export * from "./errors/index.ts";
export type { Fetch, FetchInit, FetchResponse } from "./http/fetch.ts";
export type { LogEvent } from "./http/send.ts";
export type { CallOptions, ClientOptions } from "./options.ts";
export {
  type CancelledJob,
  type CompletedJob,
  type FailedJob,
  isKnownStatus,
  type Job,
  type UnfinishedJob,
} from "./resources/job.ts";
export type { Jobs, ListQuery } from "./resources/jobs.ts";
export { mayHaveSubmitted } from "./resources/mayHaveSubmitted.ts";
export type { Models } from "./resources/models.ts";
export type { JobPages } from "./resources/pages.ts";
export type { RunOptions, RunResult } from "./resources/run.ts";
export type { EstimateOptions, SubmitOptions } from "./resources/submit.ts";
export type { Uploadable, UploadOptions } from "./resources/uploadFile.ts";
export type { Uploads } from "./resources/uploads.ts";
export type { WaitOptions } from "./resources/wait.ts";
export { type AnyModel, type InputOf, type UnlistedModel, unlistedModel } from "./unlistedModel.ts";
