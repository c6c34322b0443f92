/** The workflows, as actionlint sees them. It is compiled first. */
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { hasGo } from "../support/go.ts";

const folder = `${root}/.github/workflows/`;
const actionlint = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";

const canRun = hasGo("actionlint does not look at the workflows");

it.skipIf(!canRun)("actionlint finds nothing in the workflows", async () => {
  const files = (await readdir(folder)).map((name) => folder + name);
  expect(files.length).toBeGreaterThan(0);
  await promisify(execFile)("go", ["run", actionlint, ...files], { cwd: root });
});
