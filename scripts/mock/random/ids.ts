/** Ids as the examples of the API write them. */
import type { Random } from "./random.ts";

/** Such as `job_abc123def456`. */
export const newJobId = (random: Random): string => `job_${random.hex(12, "job")}`;
/** Such as `req_abc123`. */
export const newRequestId = (random: Random): string => `req_${random.hex(12, "request")}`;

/** A UUID of version 4, as the ids of uploads are. */
export function newUploadId(random: Random): string {
  const digits = random.hex(32, "upload");
  const variant = "89ab"[Number.parseInt(digits.charAt(16), 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}
