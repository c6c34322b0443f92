import { refusedCodes } from "../../../generated/client/src/document.ts";
import { errorIn } from "./body.ts";

/** The longest pause before another attempt, in milliseconds. Whoever asks for more has to be asked again later. */
const longest = 60_000;

/** How Node, Bun and Deno say that there was no connection, in what `failureOf` makes of it. */
const noConnection = /: E?CONN\w* ?REFUSED/i;

/** What came of an attempt, as far as it matters here. Only an answer has a status. */
export interface Outcome {
  readonly status?: number;
  readonly headers?: Headers;
  readonly message?: string;
  text?(): Promise<string>;
}

/**
 * Whether a call may be sent again after what came of it. POST may cost money, so it is repeated only when it cannot
 * have been accepted: never after a time-out or a broken connection, and after a 503 only if its code says that the call
 * was not taken. Without such a code, it may come from anywhere on the way. Other calls do the same when they arrive twice.
 */
async function mayRepeat(method: string, outcome: Outcome): Promise<boolean> {
  const { status, message = "" } = outcome;
  if (status === 429 || noConnection.test(message)) return true;
  if (method !== "POST") return status === undefined || status >= 500;
  const body: unknown = await outcome
    .text?.()
    .then(JSON.parse)
    .catch(() => {});
  return status === 503 && refusedCodes.includes(errorIn(body).code ?? "");
}

/**
 * The pause before a call is sent again, in milliseconds, or nothing if it is not. It is what the server asks for in
 * `Retry-After`, seconds or a date, or else half a second, doubled each time up to 8 seconds, of which up to a half is
 * left out at random, so that clients that failed together do not come back together.
 *
 * @param attempt how many attempts there were
 */
export async function retryIn(method: string, outcome: Outcome, attempt: number): Promise<number | undefined> {
  const asked = outcome.headers?.get("retry-after") ?? "";
  const wish = Number(asked) * 1000 || Date.parse(asked) - Date.now();
  const pause = wish > 0 ? wish : Math.min(250 * 2 ** attempt, 8_000) * (1 - Math.random() / 2);
  return pause <= longest && (await mayRepeat(method, outcome)) ? pause : undefined;
}
