/** Without one of its fixes, a client fails the row that is about it. */
import { describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { inTurn } from "../support/sample.ts";
import { checks } from "./checks/index.ts";
import { lackingFor } from "./support/lacking.ts";
import { programLaw } from "./support/results.ts";
import { revertsByLanguage } from "./support/reverts/index.ts";
import { failureWithout } from "./support/withoutFix.ts";

const document = await loadDocument();

// One each week, in another language; all with SAMPLE=all.
describe.each(inTurn(revertsByLanguage))("$client.title without `$from`", (revert) => {
  const lacking = lackingFor(revert.client);

  it.skipIf(lacking !== undefined)(lacking ?? `fails: ${revert.row}`, { timeout: 900_000 }, async () => {
    const failure = await failureWithout(revert, document);
    // An assertion of the row, or a client that goes on forever; and no driver that broke down.
    expect(String(failure)).toMatch(/^AssertionError|no response to/);
  });
});

it("every language has reverted fixes", () => {
  expect(revertsByLanguage.map((reverts) => reverts.length > 1)).toEqual(Array(8).fill(true));
});

it("every row about money has failed without a fix", () => {
  const noticed = new Set(revertsByLanguage.flat().map(({ row }) => row));
  const rows = checks.filter(({ law }) => law !== programLaw).map(({ name }) => name);
  expect(rows.filter((row) => !noticed.has(row))).toEqual([]);
});
