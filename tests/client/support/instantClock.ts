import { vi } from "vitest";

/** Time for the client that passes at once while it waits for nothing but time. */
export interface InstantClock {
  /** The pauses that the client made, in milliseconds. */
  readonly pauses: readonly number[];
}

/** Whether the client asks. The timers of HTTP, of the mock and of tests go on as ever. */
const isForClient = (): boolean => (new Error().stack ?? "").includes("/scripts/client/");

/**
 * Replaces the client's timers and the date of this process until the test ends. As long as no request of the client is
 * under way, only time can go on: the next of its timers fires at once, and the date is later by as much. While one is,
 * time is as ever. `Math.random` gives 0, so nothing is left out of a pause.
 */
export function instantClock(): InstantClock {
  const real = { setTimeout, clearTimeout, fetch, now: Date.now };
  const pauses: number[] = [];
  const waiting = new Map<NodeJS.Timeout, { readonly due: number; readonly fire: () => void }>();
  let underWay = 0;
  let passed = 0;

  /** Counts work as a part of a request. */
  async function during<T>(work: Promise<T>): Promise<T> {
    underWay += 1;
    return work.finally(() => {
      underWay -= 1;
    });
  }
  function passTime(): void {
    const [next] = [...waiting].toSorted(([, a], [, b]) => a.due - b.due);
    if (underWay > 0 || next === undefined) return;
    const [timer, { due, fire }] = next;
    waiting.delete(timer);
    real.clearTimeout(timer);
    pauses.push(due - passed);
    passed = due;
    fire();
  }

  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.spyOn(Date, "now").mockImplementation(() => real.now() + passed);
  vi.stubGlobal("fetch", async (...request: Parameters<typeof fetch>) => {
    const response = await during(real.fetch(...request));
    const text = response.text.bind(response);
    return Object.assign(response, { text: () => during(text()) });
  });
  vi.stubGlobal("setTimeout", (fire: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) => {
    const timer = real.setTimeout(fire, milliseconds, ...values);
    if (isForClient()) {
      waiting.set(timer, { due: passed + milliseconds, fire });
      // Once the client has done what it can do by itself, which may be to send a request.
      setImmediate(passTime);
    }
    return timer;
  });
  vi.stubGlobal("clearTimeout", (timer: NodeJS.Timeout) => {
    waiting.delete(timer);
    real.clearTimeout(timer);
  });
  return { pauses };
}
