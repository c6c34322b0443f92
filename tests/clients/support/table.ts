import type { Reporter, TestModule } from "vitest/node";

/** Prints what was found as a table: a row for each check, a column for each language. */
export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const columns = modules.flatMap((module) => [...module.children.suites()]);
    const rows = new Map<string, string[]>();
    for (const [index, suite] of columns.entries()) {
      for (const test of suite.children.allTests()) {
        // The test of the record finds nothing of its own.
        const { state } = test.result();
        const { observed } = test.meta();
        if (state === "passed" && observed === undefined) continue;
        const cells = rows.get(test.name) ?? columns.map(() => "-");
        cells[index] = state === "passed" ? (observed ?? "") : state;
        rows.set(test.name, cells);
      }
    }
    const table = [["", ...columns.map(({ name }) => name)], ...[...rows].map(([name, cells]) => [name, ...cells])];
    const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
    console.log(
      `\n${table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n")}\n`,
    );
  }
}
