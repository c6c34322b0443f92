import { refusedCodes } from "../../../generated/client/src/document.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { errorIn } from "./body.ts";

/** The longest pause before another attempt, in milliseconds. Whoever asks for more has to be asked again later. */
const longest = 60_000;

/** How Node, Bun and Deno say that there was no connection, in what `failureOf` makes of it. */
const noConnection = /: (ECONN|Connection ?)REFUSED/i;

/** Whether the answer says that the call was not taken. Without such a code, it may come from anywhere on the way. */
async function wasRefused(answer: Response): Promise<boolean> {
  return refusedCodes.includes(errorIn(await answer.json().catch(() => undefined)).code ?? "");
}

/**
 * Whether a call may be sent again after what came of it. POST may cost money, so it is repeated only when it cannot
 * have been accepted: never after a time-out or a broken connection. Other calls do the same when they arrive twice.
 */
async function mayRepeat(method: string, outcome: Response | PixelByteError): Promise<boolean> {
  const isHarmless = method !== "POST";
  if (outcome instanceof PixelByteError) {
    const { code, message } = outcome;
    return isHarmless ? code === "NETWORK" || code === "REQUEST_TIMEOUT" : noConnection.test(message);
  }
  const { status } = outcome;
  return status === 429 || (isHarmless ? status >= 500 : status === 503 && wasRefused(outcome));
}

/** What `Retry-After` says, in milliseconds: it is a number of seconds or a date. */
function asked(answer: Response): number {
  const value = answer.headers.get("retry-after") ?? "";
  return Number(value) * 1000 || Date.parse(value) - Date.now();
}

/**
 * The pause before a call is sent again, in milliseconds, or nothing if it is not. It is what the server asks for, or
 * else half a second, doubled each time up to 8 seconds, of which up to a half is left out at random, so that clients
 * that failed together do not come back together.
 *
 * @param attempt how many attempts there were
 */
export async function retryIn(
  method: string,
  outcome: Response | PixelByteError,
  attempt: number,
): Promise<number | undefined> {
  if (!(await mayRepeat(method, outcome))) return undefined;
  const wish = outcome instanceof PixelByteError ? 0 : asked(outcome);
  const pause = wish > 0 ? wish : Math.min(250 * 2 ** attempt, 8_000) * (1 - Math.random() / 2);
  return pause > longest ? undefined : pause;
}
