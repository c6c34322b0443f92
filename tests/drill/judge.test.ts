/** How a drill judges what commands say: an expected failure hides no other, and nothing ends the drill early. */
import { expect, it, vi } from "vitest";
import { jobs } from "../../scripts/drill/jobs/index.ts";
import { buildFailures, checkFailures, lintFailures, surprisesOf } from "../../scripts/drill/judge.ts";
import { perform } from "../../scripts/drill/perform.ts";
import { document } from "../support/bundle.ts";

const ran = (output: string, code = 1) => ({ code, output, seconds: 1 });
const left = [{ step: "lint", says: /job\.ts.*'drilled' is missing/s }] as const;

const compiler = `passed  Length of source files  0.3 s
FAILED  Types (tsc)  9.1 s
node tsc -p .: exit code 1

scripts/client/resources/job.ts(47,3): error TS1360: Type '{ pending: true; }' does not satisfy the expected type.
  Property 'drilled' is missing in type '{ pending: true; }'.
scripts/cli/mcp/tools/listJobs.ts(30,9): error TS2322: Type 'string' is not assignable.

passed  Code style (Biome)  4.0 s
`;

it("judges each message of the compiler by itself", () => {
  const failures = lintFailures(ran(compiler));
  expect(failures.map((text) => text.split("(")[0])).toEqual([
    "scripts/client/resources/job.ts",
    "scripts/cli/mcp/tools/listJobs.ts",
  ]);
  expect(surprisesOf("lint", failures, left)).toEqual([expect.stringContaining("listJobs.ts(30,9)")]);
});

it.each([
  ["Redocly", "[1] openapi/a.yaml:3:5 at #/paths\n\nWrong.\n\n1 | a: b\n[2] openapi/b.yaml:1:1 at #/\n\nWrong too.\n"],
  ["lint of texts", "README.md:5: costs $1\nscripts/client/README.md:9: costs $2\n"],
  ["Biome", "scripts/a.ts format ━━━━\n\n  × wrong\n\nscripts/b.ts:1:1 lint/x ━━━\n\n  × wrong\n"],
])("judges each message of %s by itself", (_, output) => {
  expect(lintFailures(ran(`FAILED  a check  1.0 s\nnode x: exit code 1\n\n${output}`))).toHaveLength(2);
});

it("takes a check that names no file, or a lint that fails without a check, as one failure", () => {
  expect(lintFailures(ran("FAILED  Types (tsc)  1.0 s\nout of memory\nand more"))).toHaveLength(1);
  expect(lintFailures(ran("Error: no such module\n    at scripts/lint/run.ts:5:1"))).toHaveLength(1);
  expect(lintFailures(ran("passed  Types (tsc)  1.0 s\n", 0))).toEqual([]);
});

const missing = `bundle     1.2 s  generated/openapi.yaml
Missing, to be written by hand:
  listDrills has no method
  listDrills has no case
12 checks`;

it("judges each line of what is left to write, and misses what the build does not say", () => {
  const leaves = [{ step: "build", says: /no method/ }] as const;
  expect(buildFailures(ran(missing, 0))).toEqual(["listDrills has no method", "listDrills has no case"]);
  expect(surprisesOf("build", buildFailures(ran(missing, 0)), leaves)).toEqual([
    "build failed:\nlistDrills has no case",
  ]);
  expect(surprisesOf("build", buildFailures(ran("bundle  1.2 s", 0)), leaves)).toEqual([
    "build did not say /no method/, which is left to write",
  ]);
  expect(buildFailures(ran("Error: broken"))).toEqual(["Error: broken"]);
});

it("expects --check to fail if anything is left to write", () => {
  expect(checkFailures(ran(missing))).toEqual(["listDrills has no method", "listDrills has no case"]);
  expect(checkFailures(ran(missing, 0))).toEqual([expect.stringMatching(/^It passed, and said:/)]);
  expect(checkFailures(ran("These files are out of date.\n  generated/types.ts"))).toHaveLength(1);
  expect(checkFailures(ran("Up to date in generated/: types.", 0))).toEqual([]);
});

it("takes an edit that fails as a surprise of its job, and puts the copy back", async () => {
  const [job = expect.fail("no job")] = jobs;
  const reset = vi.fn(async () => {});
  const copy = { folder: "/nowhere", reset, remove: async () => {} };
  const edit = () => Promise.reject(new Error("The drill found nothing to change in a.yaml"));
  const outcome = await perform({ job, subject: "the API", leaves: [], edit }, copy, document, () => {});
  expect(outcome.surprises).toEqual(["edit failed:\nThe drill found nothing to change in a.yaml"]);
  expect(reset).toHaveBeenCalledOnce();
});
