import { describe, expect, it } from "vitest";
import { fuzz } from "../../scripts/bench/fuzz.ts";
import { document } from "./support.ts";

/** A sample of what `npm run bench -- fuzz` does at length. */
describe("bodies made from the schemas", () => {
  it("are accepted when they are right, and refused as the document says when they are wrong", async () => {
    const { sent, accepted, refused, right, issues } = await fuzz(document, 3_000, 7);
    expect(issues).toEqual([]);
    expect(sent).toBe(3_000);
    expect(accepted).toBe(right);
    expect(refused).toBeGreaterThan(1_000);
  });
});
