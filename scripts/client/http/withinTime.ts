/**
 * Does something that has to end in time.
 *
 * @param milliseconds how long it may take
 * @param late makes the reason of the abort when the time is over
 * @param other a signal that may end it as well
 * @param work is given the signal that ends it, for one or the other reason
 */
export async function withinTime<T>(
  milliseconds: number,
  late: () => Error,
  other: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // Not AbortSignal.timeout, which would hold on to the work until the time is over, also when it is done.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(late()), milliseconds);
  try {
    return await work(other ? AbortSignal.any([other, stop.signal]) : stop.signal);
  } finally {
    clearTimeout(timer);
  }
}
