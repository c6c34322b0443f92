/** What an answer depends on besides the request, so that tests and a seed can decide it. */
import { randomBytes } from "node:crypto";

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Random {
  /** As many lower-case hexadecimal digits as asked for. */
  hex(digits: number): string;
}

export const systemClock: Clock = { now: () => Date.now() };

export const systemRandom: Random = {
  hex: (digits) =>
    randomBytes(Math.ceil(digits / 2))
      .toString("hex")
      .slice(0, digits),
};

/** Ids as the examples of the API write them: `job_abc123def456`, `req_abc123`. */
export const newJobId = (random: Random): string => `job_${random.hex(12)}`;
export const newRequestId = (random: Random): string => `req_${random.hex(12)}`;
