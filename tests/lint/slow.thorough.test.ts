/** The checks of `npm run lint` that `npm test` leaves out. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

it("the types of the portal are right", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/lint/run.ts", "--slow"], { cwd: root });
  expect(stdout).toMatch(/^passed {2}Types of the portal \(astro check\) /);
  expect(stdout.trim().split("\n")).toHaveLength(1);
});
