import type { Reporter, TestModule, TestSuite } from "vitest/node";
import { type Finding, laws, notMet, verdictsOf } from "./laws.ts";

/** What was found in a row, by its name. */
interface RowFinding extends Finding {
  readonly row: string;
}

/** What was found: nothing for tests that observe nothing of a client, such as those of the samples. */
function findingsOf(suite: TestSuite): RowFinding[] {
  return [...suite.children.allTests()].flatMap((test) => {
    const { observed, law } = test.meta();
    if (law === undefined) return [];
    const found = test.result().state === "failed" ? notMet : observed;
    return found === undefined ? [] : [{ row: test.name, law, found }];
  });
}

/** Prints what was found as a table: a row for each language, a column for each law. */
export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules
      .flatMap((module) => [...module.children.suites()])
      .map((suite) => ({ language: suite.name, findings: findingsOf(suite) }))
      .filter(({ findings }) => findings.length > 0);
    if (rows.length === 0) return;
    const cells = [
      ["", ...laws],
      ...rows.map(({ language, findings }) => [language, ...Object.values(verdictsOf(findings))]),
    ];
    const widths = ["", ...laws].map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    for (const row of cells) {
      console.log(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
      );
    }
    for (const { language, findings } of rows) {
      for (const { row, found } of findings) if (found !== "yes") console.log(`${language}: ${row}: ${found}`);
    }
  }
}
