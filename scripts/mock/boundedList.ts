/** A list that keeps the newest entries only, so that a mock which runs for days does not grow. */
export interface BoundedList<T> {
  add(entry: T): void;
  /** Oldest first. */
  all(): T[];
}

/** How many entries are kept. */
export const mostEntries = 1_000;

export function boundedList<T>(): BoundedList<T> {
  const entries: T[] = [];
  return {
    add(entry) {
      entries.push(entry);
      // Cut now and then, not each time: cutting moves all of them.
      if (entries.length >= 2 * mostEntries) entries.splice(0, entries.length - mostEntries);
    },
    all: () => entries.slice(-mostEntries),
  };
}
