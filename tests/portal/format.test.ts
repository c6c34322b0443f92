import { expect, test } from "vitest";
import { listedValues } from "../../scripts/portal/src/lib/format.ts";

test("a boolean lists its values where they cost differently, and an enum always", () => {
  const multipliers = { false: 1, true: 1.25 };
  expect(listedValues({ schema: { type: "boolean" }, multipliers })).toEqual([false, true]);
  expect(listedValues({ schema: { type: "boolean" } })).toEqual([]);
  expect(listedValues({ schema: { type: "string", enum: ["std", "pro"] } })).toEqual(["std", "pro"]);
  expect(listedValues({ schema: { type: "string" } })).toEqual([]);
});
