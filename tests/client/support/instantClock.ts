import { vi } from "vitest";

/** Time for the client that passes at once while it pauses. */
export interface InstantClock {
  /** The pauses that the client made, in milliseconds. */
  readonly pauses: readonly number[];
}

/** The client's timers from here on are limits, not pauses: they fire only once the pauses add up to them. */
const limit = 60_001;

const isFromClient = (): boolean => new Error().stack?.includes("/generated/client/dist/") ?? false;

/**
 * Replaces the client's timers and the date of this process until the test ends: a pause is over at once, and the date
 * is later by as much. The timers of HTTP go on as ever. `Math.random` gives 0, so nothing is left out of a pause.
 */
export function instantClock(): InstantClock {
  const realTimeout = globalThis.setTimeout;
  const realNow = Date.now;
  const pauses: number[] = [];
  const limits = new Set<{ readonly due: number; readonly fire: () => void }>();
  let passed = 0;
  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.spyOn(Date, "now").mockImplementation(() => realNow() + passed);
  vi.stubGlobal("setTimeout", (fire: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) => {
    if (!isFromClient()) return realTimeout(fire, milliseconds, ...values);
    if (milliseconds >= limit) {
      limits.add({ due: passed + milliseconds, fire });
      return realTimeout(() => {}, 0);
    }
    pauses.push(milliseconds);
    passed += milliseconds;
    for (const one of limits) {
      if (one.due > passed) continue;
      limits.delete(one);
      one.fire();
    }
    return realTimeout(fire, 0);
  });
  return { pauses };
}
