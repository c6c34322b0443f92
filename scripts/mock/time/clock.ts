/** The time that the mock lives by. It runs like any clock, and a test can move it on. */
import TinyQueue from "tinyqueue";

export interface TimeSource {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Clock extends TimeSource {
  /** Does the work when the time has come. Work that rejects is not repeated. */
  at(time: number, work: () => void | Promise<void>): void;
}

export interface MovableClock extends Clock {
  /** Moves on by so many milliseconds, and does on the way what falls due, in order. Resolves when it is done. */
  advance(milliseconds: number): Promise<void>;
  /** Forgets all work. */
  stop(): void;
}

interface Entry {
  readonly time: number;
  readonly order: number;
  readonly work: () => void | Promise<void>;
}

/** The longest that a timer of Node waits, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

export const systemTime: TimeSource = { now: () => Date.now() };

/** Resolves when so many milliseconds of the clock have passed. */
export const pause = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => clock.at(clock.now() + milliseconds, resolve));

/**
 * Makes a clock.
 *
 * @param onError told of work that failed
 */
export function createClock(source: TimeSource, onError: (error: unknown) => void): MovableClock {
  let ahead = 0;
  let order = 0;
  let timer: NodeJS.Timeout | undefined;
  const queue = new TinyQueue<Entry>([], (a, b) => a.time - b.time || a.order - b.order);
  const running = new Set<Promise<void>>();
  const now = (): number => source.now() + ahead;

  /** Waits for the work where that takes time, for whoever moves the clock on. */
  function start(work: Entry["work"]): void {
    const done = work();
    if (done === undefined) return;
    running.add(done);
    const forget = (): boolean => running.delete(done);
    done.then(forget, (error: unknown) => {
      forget();
      onError(error);
    });
  }

  function runDue(): void {
    for (let next = queue.peek(); next !== undefined && next.time <= now(); next = queue.peek()) {
      queue.pop();
      start(next.work);
    }
    arm();
  }

  /** One timer for the next entry. It does not keep a program alive that has nothing else to do. */
  function arm(): void {
    clearTimeout(timer);
    const next = queue.peek();
    if (next === undefined) return;
    const wait = Math.min(Math.max(0, next.time - now()), longestTimer);
    timer = setTimeout(runDue, wait).unref();
  }

  return {
    now,
    at(time, work) {
      const entry = { time, order: order++, work };
      queue.push(entry);
      if (queue.peek() === entry) arm();
    },
    async advance(milliseconds) {
      const target = now() + milliseconds;
      for (;;) {
        while (running.size > 0) await Promise.allSettled(running);
        const next = queue.peek();
        if (next === undefined || next.time > target) break;
        ahead += Math.max(0, next.time - now());
        runDue();
      }
      ahead += Math.max(0, target - now());
      arm();
    },
    stop() {
      clearTimeout(timer);
      while (queue.pop() !== undefined);
    },
  };
}
