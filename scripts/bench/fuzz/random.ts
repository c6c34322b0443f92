/** Random choices that are the same ones for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** One of the items. */
  of<T>(items: readonly [T, ...T[]]): T;
  /** Whether it happens, with a probability. */
  hits(probability: number): boolean;
}

/** The generator mulberry32: small, and good enough to choose test cases. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, of: (items) => items[below(items.length)] ?? items[0], hits: (probability) => next() < probability };
}
