/** Lengths of time, as people write them. */

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * The milliseconds of a length of time such as `4m`, `1.5s` or `200ms`. A number is milliseconds already.
 *
 * @throws {TypeError} if it is not a duration
 */
export function milliseconds(duration: string | number): number {
  if (typeof duration === "number" && duration >= 0) return duration;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(String(duration)) ?? [];
  const factor = units[unit ?? ""];
  if (factor !== undefined) return Number(amount) * factor;
  throw new TypeError(`"${duration}" is not a duration. Write a number and a unit (ms, s, m, h or d), such as "4m".`);
}
