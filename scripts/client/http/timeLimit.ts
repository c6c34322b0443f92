/** The time that work is given. */
export interface TimeLimit {
  /** Aborts when the time is over, or with the other signal. */
  readonly signal: AbortSignal;
  /** To be called when the work is done. */
  clear(): void;
}

/**
 * Starts to limit the time of some work.
 *
 * @param milliseconds how long it may take
 * @param late makes the reason of the abort when the time is over
 * @param other a signal that may end it as well
 */
export function limitTime(milliseconds: number, late: () => Error, other?: AbortSignal | null): TimeLimit {
  // Not AbortSignal.timeout, which would hold on to the work until the time is over, also when it is done.
  const stop = new AbortController();
  // A timer has 31 bits, and one of more ends at once. 23 days are as good as for ever.
  const timer = setTimeout(() => stop.abort(late()), Math.min(milliseconds, 2e9));
  return {
    signal: other ? AbortSignal.any([other, stop.signal]) : stop.signal,
    clear: () => clearTimeout(timer),
  };
}
