/** The middle one of some measurements, so that a disturbed one does not count. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
