/** The time that work may take. */
export interface TimeLimit {
  /** Aborts when the time is over, or with the other signal. */
  readonly signal: AbortSignal;
  /** When the time is over, in the milliseconds of `Date.now`. */
  readonly endsAt: number;
  /** Waits for something that may not heed the signal. Rejects with its reason if it aborts first. */
  race<T>(work: T | PromiseLike<T>): Promise<T>;
  /** To be called when the work is done. */
  clear(): void;
}

/** The longest time of a timer, in milliseconds: it has 31 bits, and a longer one ends at once. 24 days are as good as forever. */
const longest = 2 ** 31 - 1;

/**
 * Starts to limit the time of some work. (`AbortSignal.timeout` would hold on to the work until the time is over, also if
 * it is done, and `AbortSignal.any` is missing in Hermes, older Safari and some edge runtimes.)
 *
 * @param milliseconds how long it may take
 * @param late makes the reason of the abort when the time is over
 * @param other a signal that may end it as well
 */
export function limitTime(milliseconds: number, late: () => Error, other?: AbortSignal | null): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const ended = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  // Whether or not somebody is waiting for it.
  ended.catch(() => {});
  const abort = (): void => controller.abort(other?.reason);
  const timer = setTimeout(() => controller.abort(late()), Math.min(milliseconds, longest));
  if (other?.aborted) abort();
  else other?.addEventListener("abort", abort);
  return {
    signal,
    endsAt: Date.now() + milliseconds,
    race: (work) => Promise.race([work, ended]),
    clear() {
      clearTimeout(timer);
      other?.removeEventListener("abort", abort);
    },
  };
}
