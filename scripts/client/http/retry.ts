import { refusedCodes } from "../../../generated/client-data/document.ts";
import { readJson } from "../../document/json.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import type { ReadResponse } from "./attempt.ts";
import { errorIn } from "./body.ts";

/** The longest pause before another attempt, in milliseconds. If the server asks for more, the request fails at once. */
const longest = 60_000;

/** How Node, Bun and Deno say that there was no connection, in what `failureOf` makes of it. */
export const noConnection = /: E?CONN\w* ?REFUSED/i;

/** Whether a call may be sent again after a failure without a response. */
const mayRepeatFailure = (method: string, { message }: PixelByteError): boolean =>
  method !== "POST" || noConnection.test(message);

/**
 * Whether a call may be sent again after a response. POST may cost money, so it is repeated only if it cannot have been
 * accepted: after a 429, and after a 503 whose code says so. A 503 without such a code may come from anywhere on the way.
 */
function mayRepeatResponse(method: string, status: number, text: string): boolean {
  if (status === 429) return true;
  if (method !== "POST") return status >= 500 || status === 408 || status === 425;
  return status === 503 && refusedCodes.includes(errorIn(readJson(text)).code ?? "");
}

/** The pause that the server asks for in `Retry-After`, seconds or a date, in milliseconds; nothing if it does not. */
export function retryAfter(headers: Pick<Headers, "get">): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  const seconds = Number(value);
  const pause = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return pause > 0 ? pause : undefined;
}

/** Half a second, doubled each time up to 8 seconds, less up to a half at random: so clients do not come back together. */
const backoff = (count: number): number => Math.min(250 * 2 ** count, 8_000) * (1 - Math.random() / 2);

/**
 * The pause before a call is sent again, in milliseconds, or nothing if it is not.
 *
 * @param outcome what came of the last attempt
 * @param count how many attempts there were
 */
export function retryIn(method: string, outcome: ReadResponse | PixelByteError, count: number): number | undefined {
  if (outcome instanceof PixelByteError) return mayRepeatFailure(method, outcome) ? backoff(count) : undefined;
  const { response, text } = outcome;
  if (!mayRepeatResponse(method, response.status, text)) return undefined;
  const pause = retryAfter(response.headers) ?? backoff(count);
  return pause <= longest ? pause : undefined;
}
