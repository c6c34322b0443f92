/** The time by which an account of the mock lives. It runs like any clock, and a test can move it forward. */
import TinyQueue from "tinyqueue";
import { isoOf } from "./iso.ts";

export interface TimeSource {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Clock extends TimeSource {
  /** Runs the work when the time has come. Work that rejects is not repeated. */
  at(time: number, work: () => void | Promise<void>): void;
  /** By how many milliseconds it is ahead of the machine's clock. */
  readonly offset: number;
  /** A time of this clock as the machine's clock would show it, as an ISO 8601 text. Responses hold no other times. */
  iso(time: number): string;
}

export interface MovableClock extends Clock {
  /** Whether it has nothing to do, now or later. */
  readonly isIdle: boolean;
  /**
   * Moves forward by so many milliseconds, running in order what falls due on the way. Resolves when that has been
   * done.
   */
  advance(milliseconds: number): Promise<void>;
  /** Goes back to the machine's time and forgets all work. */
  reset(): void;
}

interface Entry {
  readonly time: number;
  readonly order: number;
  readonly work: () => void | Promise<void>;
}

/** The longest that a timer of Node waits, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/**
 * How long moving the time waits for work that began before, in milliseconds. Not longer: a receiver that moves the time
 * while it handles a webhook is itself such work.
 */
const longestWaitForOthers = 1_000;

export const systemTime: TimeSource = { now: () => Date.now() };

/** A timer that does not keep a program alive that has nothing else to do. Browsers have no `unref`. */
function quietTimer(work: () => void, milliseconds: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(work, milliseconds);
  if (typeof timer === "object") timer.unref();
  return timer;
}

/** Resolves when so many milliseconds of the clock have passed. */
export const pause = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => clock.at(clock.now() + milliseconds, resolve));

/** Work that has begun and not ended. */
class RunningWork {
  readonly #running = new Set<Promise<void>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  all(): Set<Promise<void>> {
    return new Set(this.#running);
  }

  start(work: Entry["work"]): void {
    const result = work();
    if (result === undefined) return;
    const done: Promise<void> = result.catch(this.#onError).then(() => {
      this.#running.delete(done);
    });
    this.#running.add(done);
  }

  /** Resolves when all of it has ended, or after {@link longestWaitForOthers}. */
  async settle(): Promise<void> {
    await Promise.race([
      Promise.all(this.#running),
      new Promise<void>((resolve) => void quietTimer(resolve, longestWaitForOthers)),
    ]);
  }
}

/**
 * @param onError told of work that failed
 * @param ahead by how many milliseconds it is ahead of the source from the start
 */
export function createClock(source: TimeSource, onError: (error: unknown) => void, ahead = 0): MovableClock {
  let offset = ahead;
  let order = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const queue = new TinyQueue<Entry>([], (a, b) => a.time - b.time || a.order - b.order);
  const running = new RunningWork(onError);
  const now = (): number => source.now() + offset;

  function runDue(): void {
    for (let next = queue.peek(); next !== undefined && next.time <= now(); next = queue.peek()) {
      queue.pop();
      running.start(next.work);
    }
    arm();
  }

  /** One timer for the next entry. */
  function arm(): void {
    clearTimeout(timer);
    const next = queue.peek();
    if (next !== undefined) timer = quietTimer(runDue, Math.min(Math.max(0, next.time - now()), longestTimer));
  }

  async function advance(milliseconds: number): Promise<void> {
    const target = now() + milliseconds;
    // Time that passes meanwhile is not part of it: the clock is ahead by exactly what was asked for.
    let left = milliseconds;
    if (!running.isIdle) await running.settle();
    for (let next = queue.peek(); next !== undefined && next.time <= target; next = queue.peek()) {
      const step = Math.min(left, Math.max(0, next.time - now()));
      offset += step;
      left -= step;
      const known = running.all();
      runDue();
      await Promise.all([...running.all()].filter((work) => !known.has(work)));
    }
    offset += left;
    arm();
  }

  return {
    get offset() {
      return offset;
    },
    get isIdle() {
      return queue.length === 0 && running.isIdle;
    },
    now,
    iso: (time) => isoOf(time - offset),
    at(time, work) {
      const entry = { time, order: order++, work };
      queue.push(entry);
      if (queue.peek() === entry) arm();
    },
    advance,
    reset() {
      clearTimeout(timer);
      queue.data.length = 0;
      queue.length = 0;
      offset = 0;
    },
  };
}
