import type { Reporter, TestModule } from "vitest/node";
import { isWhole, week } from "./sample.ts";

/** Says what was left out, and ends the run with one line that people and programs can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      // A file that could not be loaded has no tests to count.
      if (module.state() === "failed" && !tests.some((test) => test.result().state === "failed")) count.failed += 1;
    }
    if (!isWhole) console.log(`Of what takes long, the sample of week ${week}. SAMPLE=all tests all of it.`);
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
  }
}
