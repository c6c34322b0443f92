/** What `npm run mutate` makes of a report of Stryker, and which folders have their turn. */
import { expect, it } from "vitest";
import { filesOf, folders, inTurn, testsOf } from "../../scripts/mutate/folders.ts";
import { percentOf, scoreOf, survivorsText } from "../../scripts/mutate/results.ts";
import { recordedPercent, withScore } from "../../scripts/mutate/scores.ts";

const mutant = (status: string, line: number, [start, end]: [number, number], replacement: string) => ({
  mutatorName: "EqualityOperator",
  replacement,
  status,
  location: { start: { line, column: start }, end: { line, column: end } },
});

const source = "const least = 1;\nif (a < b) return;\nif (\n  a > b\n) go();\n";
const report = JSON.stringify({
  files: {
    "scripts/diff/prices.ts": {
      source,
      mutants: [
        mutant("Killed", 2, [5, 10], "a <= b"),
        mutant("Timeout", 2, [5, 10], "true"),
        mutant("Survived", 2, [5, 10], "a >= b"),
        mutant("Ignored", 1, [15, 16], "0"),
        {
          ...mutant("NoCoverage", 3, [4, 2], "if (\n  true\n)"),
          location: { start: { line: 3, column: 4 }, end: { line: 5, column: 2 } },
        },
      ],
    },
  },
});

it("counts what was noticed, and shows the rest by place", () => {
  const score = scoreOf(report);
  expect(percentOf(score)).toBe(50);
  expect(survivorsText(score).split("\n")).toEqual([
    "scripts/diff/prices.ts:2  a < b  ->  a >= b",
    "scripts/diff/prices.ts:3  ( a > b )  ->  if ( true )  (no test)",
  ]);
});

it("writes the score of a folder in the place of the one before, in the order of folders", () => {
  const day = new Date("2026-11-30T12:00:00Z");
  const score = scoreOf(report);
  const head = "# Scores\n\n| Folder | Score |\n|---|---|\n";
  const line = "| `scripts/diff` | 50 % | 2 | 1 | 1 | 2026-11-30 |\n";
  const mock = "| `scripts/mock` | 90 % | 9 | 1 | 0 | 2026-11-01 |\n";
  const first = withScore(head + mock, "scripts/diff", score, day);
  expect(first).toBe(head + line + mock);
  expect(recordedPercent(first, "scripts/mock")).toBe(90);
  expect(recordedPercent(first, "scripts/document")).toBeUndefined();
  expect(withScore(first, "scripts/mock", score, day)).toBe(head + line + line.replace("scripts/diff", "scripts/mock"));
});

it("gives each folder a turn, with files to change and tests that reach them", () => {
  expect(inTurn(folders.length + 2)).toEqual([...folders.slice(2), ...folders.slice(0, 2)]);
  for (const folder of folders) expect(filesOf(folder), folder).not.toEqual([]);
  expect(filesOf("scripts/mock").filter((file) => file.split("/").length > 3)).toEqual([]);
  expect(testsOf("scripts/mock/jobs")).toBe("tests/mock");
});
