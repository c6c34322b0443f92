/** The headers of a webhook, signed rightly or, for a test, wrongly. */
import { signWebhook } from "../../document/webhookSignature.ts";

/**
 * - `again`: the same event, signed anew.
 * - `duplicate`: the same request once more, byte by byte.
 * - `forged`: signed with another secret.
 * - `stale`: signed rightly, an hour ago.
 * - `altered`: with a body that was changed after it was signed.
 */
export const resendWays = ["again", "duplicate", "forged", "stale", "altered"] as const;
export type ResendWay = (typeof resendWays)[number];

export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The headers of a webhook.
 *
 * @param time milliseconds since 1970, by the machine's clock
 */
export async function webhookHeaders(secret: string, time: number, body: string): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(time / 1000));
  return {
    "content-type": "application/json",
    "user-agent": "PixelByte-Mock",
    "x-pixelbyte-timestamp": timestamp,
    "x-pixelbyte-signature": await signWebhook(secret, timestamp, body),
  };
}

/** A sent webhook, as it is resent. */
export async function signedAgain(
  { headers, body }: SignedWebhook,
  as: ResendWay,
  secret: string,
  now: number,
): Promise<SignedWebhook> {
  switch (as) {
    case "duplicate":
      return { headers, body };
    case "again":
      return { headers: await webhookHeaders(secret, now, body), body };
    case "forged":
      return { headers: await webhookHeaders(`not ${secret}`, now, body), body };
    case "stale":
      return { headers: await webhookHeaders(secret, now - 3_600_000, body), body };
    case "altered":
      return { headers: await webhookHeaders(secret, now, body), body: `${body.slice(0, -1)},"altered":true}` };
  }
}
