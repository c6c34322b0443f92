import { createHmac, timingSafeEqual } from "node:crypto";

export function isGenuine(secret, timestamp, signature, body) {
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  const digest = createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");
  const expected = Buffer.from(`sha256=${digest}`);
  const given = Buffer.from(signature);
  return age < 300 && given.length === expected.length && timingSafeEqual(given, expected);
}
