/** The checks of `npm run lint` that `npm test` leaves out. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

it("the types of the portal and the spelling are right, Spectral finds nothing, and nothing is unused", async () => {
  // If one fails, the error has what it printed.
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/lint/run.ts", "--slow"], { cwd: root });
  const passed = stdout
    .trim()
    .split("\n")
    .map((line) => line.replace(/ {2}[\d.]+ s$/, ""));
  expect(passed.pop()).toMatch(/^5 checks in [\d.]+ s\.$/);
  expect(passed.toSorted()).toEqual([
    "passed  Document: Spectral",
    "passed  Generated code that the sources import",
    "passed  Spelling (cspell)",
    "passed  Types of the portal (astro check)",
    "passed  Unused files, exports and packages (knip)",
  ]);
});
