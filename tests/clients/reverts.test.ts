/** Without one of its fixes, a client fails the row that is about it. */
import { describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { ofThisWeek } from "../support/sample.ts";
import { lackingFor } from "./support/lacking.ts";
import { reverts } from "./support/reverts.ts";
import { failureWithout } from "./support/withoutFix.ts";

const document = await loadDocument();

// Two each week, so that every language has had its turn after eight; all with SAMPLE=all.
describe.each(ofThisWeek(reverts, 8))("$client.title without `$from`", (revert) => {
  const lacking = lackingFor(revert.client);

  it.skipIf(lacking !== undefined)(lacking ?? `fails: ${revert.row}`, { timeout: 900_000 }, async () => {
    const failure = await failureWithout(revert, document);
    // An assertion of the row, and no driver that broke down.
    expect(failure).toMatchObject({ name: "AssertionError" });
  });
});

it("every language has fixes that were tried", () => {
  expect(new Set(reverts.map(({ client }) => client.name)).size).toBe(8);
});
