import type { Reporter, TestModule, TestSuite } from "vitest/node";

/** What was found, by check: nothing for tests that observe nothing of a client, such as those of the samples. */
function verdictsOf(suite: TestSuite): Map<string, string> {
  const verdicts = new Map<string, string>();
  for (const test of suite.children.allTests()) {
    const { state } = test.result();
    const { observed } = test.meta();
    if (state !== "passed") verdicts.set(test.name, state);
    else if (observed !== undefined) verdicts.set(test.name, observed);
  }
  return verdicts;
}

/** Prints what was found as a table: a row for each language, with what is otherwise than hoped for. */
export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules
      .flatMap((module) => [...module.children.suites()])
      .map((suite) => ({ language: suite.name, verdicts: [...verdictsOf(suite)] }))
      .filter(({ verdicts }) => verdicts.length > 0);
    const width = Math.max(0, ...rows.map(({ language }) => language.length));
    for (const { language, verdicts } of rows) {
      const others = verdicts.filter(([, verdict]) => verdict !== "yes");
      const count = `${verdicts.length - others.length} of ${verdicts.length}`.padStart(8);
      const notes = others.map(([check, verdict]) => `${check}: ${verdict}`);
      console.log(`${language.padEnd(width)}  ${count} yes${notes.length > 0 ? `. ${notes.join(". ")}` : ""}`);
    }
  }
}
