/** A list that keeps the newest entries only, so that a mock which runs for days does not grow. */
export interface BoundedList<T> {
  add(entry: T): void;
  /** Oldest first. */
  all(): T[];
  remove(isUnwanted: (entry: T) => boolean): void;
}

/** How many entries are kept. */
export const mostEntries = 1_000;

/**
 * @param sizeOf how many bytes an entry holds
 * @param mostBytes how many bytes all entries together may hold
 */
export function boundedList<T>(
  sizeOf: (entry: T) => number = () => 0,
  mostBytes = Number.POSITIVE_INFINITY,
): BoundedList<T> {
  let entries: (T | undefined)[] = [];
  /** Where the entries begin that are kept. Those before are cut off now and then: cutting moves all of them. */
  let first = 0;
  let bytes = 0;

  function drop(): void {
    const dropped = entries[first];
    if (dropped !== undefined) bytes -= sizeOf(dropped);
    entries[first++] = undefined;
    if (first < mostEntries) return;
    entries.splice(0, first);
    first = 0;
  }

  const all = (): T[] => entries.slice(first).filter((entry) => entry !== undefined);

  return {
    add(entry) {
      entries.push(entry);
      bytes += sizeOf(entry);
      while (entries.length - first > mostEntries || (bytes > mostBytes && entries.length - first > 1)) drop();
    },
    all,
    remove(isUnwanted) {
      const left = all().filter((entry) => !isUnwanted(entry));
      entries = left;
      first = 0;
      bytes = left.reduce((sum, entry) => sum + sizeOf(entry), 0);
    },
  };
}
