/** First in, first out. A `Set` would do, but finding the first of one from which many were deleted takes long. */
export function queue<T>(): { push(item: T): void; shift(): T | undefined } {
  let items: T[] = [];
  let first = 0;
  return {
    push: (item) => items.push(item),
    shift() {
      const item = items[first++];
      if (first > items.length / 2) {
        items = items.slice(first);
        first = 0;
      }
      return item;
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
