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
export function failureOf(cause: unknown, call: string, { aborted, reason }: AbortSignal): PixelByteError {
  if (!aborted) return new NetworkError(`${call}: ${reasonOf(cause)}`, { cause });
  return reason instanceof PixelByteError ? reason : new AbortedError(`${call}: aborted`, { cause: reason });
}
