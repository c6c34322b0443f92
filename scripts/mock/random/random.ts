import { bytesToHex, randomBytes } from "@noble/hashes/utils.js";
import { digestOf } from "./digest.ts";

export interface Random {
  /**
   * The requested number of lower-case hexadecimal digits.
   *
   * @param purpose what they are for. With a seed, each purpose has a sequence of its own, so that one more request for
   * something else does not change the ids of the jobs.
   */
  hex(digits: number, purpose: string): string;
}

/** How many digits are drawn at a time: drawing a few of them takes as long as drawing many. */
const drawn = 8_192;
let pool = "";
let used = 0;

export const systemRandom: Random = {
  hex(digits) {
    if (used + digits > pool.length) {
      pool = bytesToHex(randomBytes(drawn / 2));
      used = 0;
    }
    used += digits;
    return pool.slice(used - digits, used);
  },
};

/** Random numbers that are the same ones for the same seed. */
export function seededRandom(seed: string): Random {
  const counts = new Map<string, number>();
  return {
    hex(digits, purpose) {
      const count = (counts.get(purpose) ?? 0) + 1;
      counts.set(purpose, count);
      return digestOf(`${seed}\0${purpose}\0${count}`).slice(0, digits);
    },
  };
}

/** A number from 0 up to, but not including, 1. */
export const fraction = (random: Random, purpose: string): number =>
  Number.parseInt(random.hex(12, purpose), 16) / 2 ** 48;
