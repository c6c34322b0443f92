import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether a delivery was signed with `secret` in the last five minutes.
 *
 * @param {Record<string, string | undefined>} headers with lower-case names
 * @param {string} rawBody
 * @param {string} secret
 */
export function isGenuine(headers, rawBody, secret, now = Date.now()) {
  const timestamp = headers["x-pixelbyte-timestamp"] ?? "";
  const age = Math.abs(now / 1000 - Number(timestamp));
  const expected = `sha256=${createHmac("sha256", secret).update(`${timestamp}.${rawBody}`).digest("hex")}`;
  const given = Buffer.from(headers["x-pixelbyte-signature"] ?? "");
  return age < 300 && given.length === expected.length && timingSafeEqual(given, Buffer.from(expected));
}
