import { afterEach, describe, expect, it, vi } from "vitest";
import { isRecorded, lostChecks, readResults, resultOf, verdictOf } from "../../scripts/interop/results.ts";
import { type ForeignTool, inOrder } from "../../scripts/interop/tool.ts";
import { tools } from "../../scripts/interop/tools/index.ts";
import { toolsOfThisWeek } from "../../scripts/interop/turn.ts";

const tool: ForeignTool = {
  name: "a-tool",
  title: "A tool",
  kind: "validator",
  version: "1.0.0",
  view: "openapi.yaml",
  run: async () => ({}),
};

describe("the matrix", () => {
  it("has a record of every tool, at the tested version", async () => {
    const recorded = await readResults();
    expect(
      Object.fromEntries(Object.entries(recorded).map(([name, { version, view }]) => [name, `${version} ${view}`])),
    ).toEqual(Object.fromEntries(tools.map(({ name, version, view }) => [name, `${version} ${view}`])));
  });

  it("has no failed check for watched tools", async () => {
    const watched = Object.entries(await readResults()).filter(([, { isWatched }]) => isWatched);
    expect(watched.length).toBeGreaterThanOrEqual(8);
    for (const [name, result] of watched) expect(verdictOf(result), name).toBe("works");
  });
});

describe("a result", () => {
  const recorded = resultOf(tool, { reads: undefined, writes: undefined });
  it("is worse if a check no longer passes, or no longer runs", () => {
    expect(lostChecks(recorded, resultOf(tool, { reads: undefined, writes: "an error" }))).toEqual(["writes"]);
    expect(lostChecks(recorded, resultOf(tool, { reads: undefined }))).toEqual(["writes"]);
  });

  it("is not worse if a check passes for the first time, or if nothing is recorded", () => {
    const failed = resultOf(tool, { reads: undefined, writes: "an error" });
    expect(lostChecks(failed, recorded)).toEqual([]);
    expect(lostChecks(undefined, failed)).toEqual([]);
    expect(isRecorded(failed, recorded)).toBe(false);
    expect(isRecorded(recorded, recorded)).toBe(true);
  });

  it("is works, in part or fails", () => {
    expect(verdictOf(recorded)).toBe("works");
    expect(verdictOf(resultOf(tool, { reads: undefined, writes: "an error" }))).toBe("in part");
    expect(verdictOf(resultOf(tool, { reads: "an error" }))).toBe("fails");
  });
});

it("skips the checks after a failed one", async () => {
  let tried = false;
  const outcome = await inOrder([
    ["reads", async () => Promise.reject(new Error("no file"))],
    [
      "writes",
      async () => {
        tried = true;
      },
    ],
  ]);
  expect(tried).toBe(false);
  expect(outcome.reads).toBe("no file");
  expect(outcome.writes).toMatch(/not tried/);
});

describe("the tools of a week", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("are a sample, and each has its turn after a while", () => {
    vi.stubEnv("SAMPLE", "");
    const weeks = Array.from({ length: tools.length }, (_, week) => toolsOfThisWeek(tools, week));
    for (const chosen of weeks) expect(chosen.length).toBeLessThan(tools.length / 2);
    expect(new Set(weeks.flat().map(({ name }) => name)).size).toBe(tools.length);
  });

  it("are all of them with SAMPLE=all", () => {
    vi.stubEnv("SAMPLE", "all");
    expect(toolsOfThisWeek(tools)).toEqual(tools);
  });
});
