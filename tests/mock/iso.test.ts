import { expect, it } from "vitest";
import { isoOf } from "../../scripts/mock/time/iso.ts";

it("writes times as Date does", () => {
  const now = Date.UTC(2026, 1, 18, 15, 4, 59, 990);
  const near = Array.from({ length: 3_000 }, (_, index) => now + index * 7.3);
  const far = [0, -1, -0.5, -60_000, 999, 59_999, 60_000, 951_782_399_999, 4e12, 253_402_300_800_000, -63e12];
  for (const time of [...near, ...far, ...far.toReversed()]) expect(isoOf(time)).toBe(new Date(time).toISOString());
  for (const time of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => isoOf(time)).toThrow(RangeError);
});
