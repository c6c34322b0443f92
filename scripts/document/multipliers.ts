/** The short form in which the hand-written files may give the multipliers of a priced parameter. */

/** Stands for the table in which every value is its own multiplier, as with seconds that are paid one by one. */
export const BY_VALUE = "value";

/** The value that counts if a request has none: the default, or the first value of an input that must be sent. */
export const valueWithout = (
  schema: { readonly default?: unknown; readonly enum?: unknown },
  multipliers: object,
): string =>
  String(schema.default ?? (Array.isArray(schema.enum) ? schema.enum[0] : undefined) ?? Object.keys(multipliers)[0]);

/**
 * The multipliers of a factor as the published document gives them.
 *
 * @param written a table, or {@link BY_VALUE}
 * @param values all values of the parameter
 */
export function spellOut<Table>(
  written: Table | typeof BY_VALUE,
  values: readonly string[],
): Table | Record<string, number> {
  return written === BY_VALUE ? Object.fromEntries(values.map((value) => [value, Number(value)])) : written;
}
