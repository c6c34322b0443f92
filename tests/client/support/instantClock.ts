import { vi } from "vitest";

/** Time for the client that passes at once while it pauses. */
export interface InstantClock {
  /** The pauses that the client made, in milliseconds. */
  readonly pauses: readonly number[];
}

const stack = (): string => new Error().stack ?? "";

/**
 * Replaces the client's timers and the date of this process until the test ends: a pause is over at once, and the date
 * is later by as much. The client's other timers are limits: they fire when the pauses add up to them, or in their own
 * time. The timers of HTTP go on as ever. `Math.random` gives 0, so nothing is left out of a pause.
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
    if (!stack().includes("/generated/client/dist/")) return realTimeout(fire, milliseconds, ...values);
    if (!stack().includes("at sleep ")) {
      limits.add({ due: passed + milliseconds, fire });
      return realTimeout(fire, milliseconds);
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
