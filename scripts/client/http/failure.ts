import { isObject } from "../../document/json.ts";
import { AbortedError, NetworkError } from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";

/** Why a call failed, in short. Node says "fetch failed" and has the reason, with a code, in `cause`. */
function reasonOf(error: unknown, depth = 0): unknown {
  if (!isObject(error)) return error;
  // Not forever: a cause may lead back to itself.
  return error.cause && depth < 10 ? reasonOf(error.cause, depth + 1) : (error.code ?? error.message);
}

/**
 * What `fetch`, or reading its response, threw, as an error of ours.
 *
 * @param call the call in words, such as `GET https://api.example.com/v1/jobs`
 * @param signal what could end the call; if it did, and its reason is an error of ours, that is the failure
 */
export function failureOf(cause: unknown, call: string, signal: AbortSignal): PixelByteError {
  if (!signal.aborted) return new NetworkError(`${call}: ${reasonOf(cause)}`, { cause });
  return abortOf(`${call}: aborted`, signal);
}

/** The failure of a call that ended before it was sent, or before it was sent again. */
export const unsentOf = (call: string, signal: AbortSignal): PixelByteError =>
  abortOf(`${call}: aborted before it was sent`, signal);

const abortOf = (message: string, { reason }: AbortSignal): PixelByteError =>
  reason instanceof PixelByteError ? reason : new AbortedError(message, { cause: reason });
