/** What `npm run mutate` makes of a report of Stryker, and which folders have their turn. */
import { expect, it } from "vitest";
import { filesOf, folders, inTurn, testsOf } from "../../scripts/mutate/folders.ts";
import { percentOf, scoreOf, survivorsText } from "../../scripts/mutate/results.ts";
import { isWorse, recordedScore, withScore } from "../../scripts/mutate/scores.ts";

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
  expect(recordedScore(first, "scripts/mock")).toEqual({ killed: 9, total: 10 });
  expect(recordedScore(first, "scripts/diff")).toEqual({ killed: 2, total: 4 });
  expect(recordedScore(first, "scripts/document")).toBeUndefined();
  expect(withScore(first, "scripts/mock", score, day)).toBe(head + line + line.replace("scripts/diff", "scripts/mock"));
});

it("marks a score of a part, compares none with it, and replaces it by that of the whole", () => {
  const day = new Date("2026-11-30T12:00:00Z");
  const part = withScore("", "scripts/diff", scoreOf(report), day, false);
  expect(part).toContain("| `scripts/diff` | 50 % so far | 2 | 1 | 1 | 2026-11-30 |");
  expect(recordedScore(part, "scripts/diff")).toBeUndefined();
  const whole = withScore(part, "scripts/diff", scoreOf(report), day);
  expect(whole.match(/scripts\/diff/g)).toHaveLength(1);
  expect(whole).toContain("50 % |");
});

it("finds a score worse for one change among hundreds", () => {
  const [survivor = expect.fail("no survivor")] = scoreOf(report).survivors;
  const before = { killed: 298, total: 300 };
  expect(isWorse({ killed: 298, survivors: [survivor, survivor] }, before)).toBe(false);
  expect(isWorse({ killed: 297, survivors: [survivor, survivor, survivor] }, before)).toBe(true);
  expect(isWorse({ killed: 400, survivors: [survivor] }, before)).toBe(false);
});

it("gives each folder a turn, with files to change and tests that reach them", () => {
  expect(inTurn(folders.length + 2)).toEqual([...folders.slice(2), ...folders.slice(0, 2)]);
  for (const folder of folders) expect(filesOf(folder), folder).not.toEqual([]);
  const all = folders.flatMap(filesOf);
  expect(all.filter((file, index) => all.indexOf(file) !== index)).toEqual([]);
  expect(filesOf("scripts/document")).not.toContain("scripts/document/needs/needs.ts");
  expect(all).toContain("scripts/document/needs/needs.ts");
  expect(testsOf("scripts/mock/jobs")).toBe("tests/mock");
  expect(testsOf("scripts/document/needs")).toBe(testsOf("scripts/document"));
});
