import { refusedCodes } from "../../../generated/client/src/document.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import { errorIn } from "./body.ts";

/** How Node, Bun and Deno say that there was no connection, in what {@link failureOf} makes of it. */
const noConnection = /: (ECONN|Connection ?)REFUSED/i;

/** Whether the answer says that the call was not taken. Without such a code, it may come from anywhere on the way. */
const wasRefused = async (response: Response): Promise<boolean> =>
  response.status === 503 && refusedCodes.includes(errorIn(await response.clone().json())?.code ?? "");

/**
 * Whether a call may be sent again after what came of it. POST may cost money, so it is repeated only when it cannot
 * have been accepted: never after a time-out or a broken connection. Other calls do the same when they arrive twice.
 */
export async function mayRepeat(method: string, outcome: Response | PixelByteError): Promise<boolean> {
  const isHarmless = method !== "POST";
  if (outcome instanceof Response) {
    if (outcome.status === 429) return true;
    return isHarmless ? outcome.status >= 500 : wasRefused(outcome).catch(() => false);
  }
  const { code, message } = outcome;
  return isHarmless ? code === "NETWORK" || code === "REQUEST_TIMEOUT" : noConnection.test(message);
}
