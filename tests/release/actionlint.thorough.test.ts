/** The workflows, as actionlint sees them. It is compiled first. */
import { execFile, execFileSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

const folder = `${root}/.github/workflows/`;
const actionlint = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";

/** Whether Go is here. In CI it has to be. */
function hasGo(): boolean {
  try {
    execFileSync("go", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return Boolean(process.env.CI);
  }
}
const canRun = hasGo();
if (!canRun) console.warn("SKIPPED: no Go on this machine, so actionlint does not look at the workflows.");

it.skipIf(!canRun)("actionlint finds nothing in the workflows", async () => {
  const files = (await readdir(folder)).map((name) => folder + name);
  expect(files.length).toBeGreaterThan(0);
  await promisify(execFile)("go", ["run", actionlint, ...files], { cwd: root });
});
