/** First in, first out. A `Set` would do, but finding the first of one from which many were deleted takes long. */
export interface Queue<T> {
  readonly length: number;
  push(item: T): void;
  shift(): T | undefined;
  /** Drops the items that are not wanted. */
  keep(isWanted: (item: T) => boolean): void;
}

export function queue<T>(): Queue<T> {
  let items: T[] = [];
  let first = 0;
  return {
    get length() {
      return items.length - first;
    },
    push: (item) => items.push(item),
    shift() {
      const item = items[first++];
      if (first > items.length / 2) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
    keep(isWanted) {
      items = items.slice(first).filter(isWanted);
      first = 0;
    },
  };
}

/** Puts an entry last, and drops the first ones as long as there are too many. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V, isTooMuch: () => boolean): void {
  map.delete(key);
  map.set(key, value);
  for (const [oldest] of map) {
    if (oldest === key || !isTooMuch()) return;
    map.delete(oldest);
  }
}
