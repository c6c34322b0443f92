import { AbortedError, NetworkError, RequestTimeoutError, UnexpectedAnswerError } from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";

/** Why a call failed, in short. Node says "fetch failed" and has the reason, with a code, in `cause`. */
function reasonOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.cause) return reasonOf(error.cause);
  return "code" in error ? error.code : error.message;
}

/**
 * What `fetch`, or reading its answer, threw, as an error of ours.
 *
 * @param call the call in words, such as `GET https://api.example.com/v1/jobs`
 * @param signal the caller's own signal; if its reason is an error of ours, that is the failure
 */
export function failureOf(cause: unknown, call: string, signal?: AbortSignal | null): PixelByteError {
  if (signal?.aborted) {
    const { reason } = signal;
    return reason instanceof PixelByteError ? reason : new AbortedError(`${call}: aborted`, { cause: reason });
  }
  if (cause instanceof PixelByteError) return cause;
  const name = cause instanceof Error ? cause.name : "";
  if (name === "TimeoutError") return new RequestTimeoutError(`${call}: no answer in time`, { cause });
  if (name === "SyntaxError") return new UnexpectedAnswerError(`${call}: no JSON in the answer`, { cause });
  return new NetworkError(`${call}: ${reasonOf(cause)}`, { cause });
}
