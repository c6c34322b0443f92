import type { KnownApiError } from "./ApiError.ts";
import type {
  AbortedError,
  CallbackError,
  InvalidArgumentError,
  JobCancelledError,
  JobDeadlineError,
  JobFailedError,
  MissingApiKeyError,
  NetworkError,
  RequestTimeoutError,
  UnexpectedResponseError,
  UploadError,
} from "./clientErrors.ts";
import { PixelByteError } from "./PixelByteError.ts";

/**
 * Every error of the client that this version knows, as a union that `code` discriminates. A code that the
 * API got later is in none of the branches, so leave room for others.
 */
export type AnyPixelByteError =
  | KnownApiError
  | NetworkError
  | RequestTimeoutError
  | AbortedError
  | UnexpectedResponseError
  | CallbackError
  | InvalidArgumentError
  | JobFailedError
  | JobCancelledError
  | JobDeadlineError
  | MissingApiKeyError
  | UploadError;

/**
 * Tells errors of the client from others, as a union: `switch (error.code)` then knows what each error carries.
 *
 * @example
 * catch (error) {
 *   if (isPixelByteError(error) && error.code === "JOB_FAILED") console.log(error.job.error);
 *   else throw error;
 * }
 */
export const isPixelByteError = (error: unknown): error is AnyPixelByteError => error instanceof PixelByteError;

export { ApiError, type KnownApiError } from "./ApiError.ts";
export * from "./clientErrors.ts";
export { PixelByteError } from "./PixelByteError.ts";
export * from "./proxyErrors.ts";
