/** A list that keeps the newest entries only, so that a mock which runs for days does not grow. */
export interface BoundedList<T> {
  add(entry: T): void;
  /** Oldest first. */
  all(): T[];
  remove(isUnwanted: (entry: T) => boolean): void;
}

/** How many entries are kept. */
export const mostEntries = 1_000;

/** How many bytes each kind of thing may hold that callers chose: bodies, URLs, messages, webhooks, responses. */
export const mostBytes = 4 * 1024 * 1024;

/**
 * @param sizeOf how many bytes an entry holds; all of them together hold no more than {@link mostBytes}
 */
export function boundedList<T>(sizeOf: (entry: T) => number = () => 0): BoundedList<T> {
  let entries: (T | undefined)[] = [];
  let sizes: number[] = [];
  /** Where the entries begin that are kept. Those before are cut off now and then: cutting moves all of them. */
  let first = 0;
  let bytes = 0;

  function drop(): void {
    bytes -= sizes[first] ?? 0;
    entries[first++] = undefined;
    if (first < mostEntries) return;
    entries.splice(0, first);
    sizes.splice(0, first);
    first = 0;
  }

  const all = (): T[] => entries.slice(first).filter((entry) => entry !== undefined);

  return {
    add(entry) {
      const size = sizeOf(entry);
      entries.push(entry);
      sizes.push(size);
      bytes += size;
      while (entries.length - first > mostEntries || (bytes > mostBytes && entries.length - first > 1)) drop();
    },
    all,
    remove(isUnwanted) {
      const left = all().filter((entry) => !isUnwanted(entry));
      entries = left;
      sizes = left.map(sizeOf);
      first = 0;
      bytes = sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}
