/** The value below which a part of some measurements is. */
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

/** The middle one of some measurements, so that a disturbed one does not count. */
export const median = (values: readonly number[]): number => quantile(values, 1 / 2);

/** The median of some measurements, between those that a quarter of them is below and above. */
export const quartiles = (values: readonly number[]): [low: number, median: number, high: number] => [
  quantile(values, 1 / 4),
  median(values),
  quantile(values, 3 / 4),
];
