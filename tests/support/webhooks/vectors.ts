/** Deliveries of webhooks, genuine and not, signed now. */
import { signWebhook } from "../../../scripts/document/webhookSignature.ts";

/** What a receiver is given, and whether it should be trusted. */
export interface Vector {
  readonly about: string;
  readonly secret: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
  readonly genuine: boolean;
}

const secret = "whsec_test";

/** @param event a body that the document knows */
export async function signatureVectors(event: unknown): Promise<Vector[]> {
  const now = Math.floor(Date.now() / 1000);
  const sign = async (about: string, timestamp: string, body: string, genuine: boolean): Promise<Vector> => ({
    about,
    secret,
    timestamp,
    signature: await signWebhook(secret, timestamp, body),
    body,
    genuine,
  });
  const body = JSON.stringify(event);
  const right = await sign("signed just now", String(now), body, true);
  return [
    right,
    await sign(
      "other letters and spaces",
      String(now),
      JSON.stringify({ ...Object(event), note: "犬 é" }, null, 2),
      true,
    ),
    await sign("four minutes old", String(now - 240), body, true),
    await sign("six minutes old", String(now - 360), body, false),
    await sign("from the future", String(now + 360), body, false),
    await sign("a time that is none", "soon", body, false),
    { ...right, about: "another body", body: `${body} `, genuine: false },
    { ...right, about: "another secret", secret: "whsec_other", genuine: false },
    { ...right, about: "another time", timestamp: String(now - 1), genuine: false },
    { ...right, about: "no signature", signature: "", genuine: false },
    { ...right, about: "a signature cut short", signature: right.signature.slice(0, -2), genuine: false },
    { ...right, about: "a signature without its prefix", signature: right.signature.slice(7), genuine: false },
  ];
}
