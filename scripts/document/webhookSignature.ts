/**
 * How webhooks are signed: the one place for the mock, which signs, and the client, which verifies. No imports; only
 * WebCrypto, which every runtime has.
 */

// The values are those of `x-webhook-signature` in the document, which a test compares: a client has no document.

/** What joins timestamp and body. The documentation is cut off here; see the assumption at `X-PixelByte-Signature`. */
export const SIGNED_JOIN = ".";

/** The prefix of the digest in the signature header. */
export const SIGNATURE_PREFIX = "sha256=";

const encoder = new TextEncoder();
const algorithm = { name: "HMAC", hash: "SHA-256" };

/** What the signature covers: the value of the timestamp header, the join, and the body as it is on the wire. */
export function signedContent(timestamp: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(timestamp + SIGNED_JOIN);
  const tail = typeof body === "string" ? encoder.encode(body) : body;
  const content = new Uint8Array(head.length + tail.length);
  content.set(head);
  content.set(tail, head.length);
  return content;
}

/** A webhook secret as a key for WebCrypto. */
export const webhookKey = (secret: string, usage: "sign" | "verify"): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, [usage]);

/**
 * The value of the signature header for a webhook.
 *
 * @param secret the webhook secret from the dashboard
 * @param timestamp the value of the timestamp header: Unix seconds
 * @param body the body as it is sent
 */
export async function signWebhook(secret: string, timestamp: string, body: string | Uint8Array): Promise<string> {
  const digest = await crypto.subtle.sign("HMAC", await webhookKey(secret, "sign"), signedContent(timestamp, body));
  return SIGNATURE_PREFIX + Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
