/** What long work shows when it is piped: lines, and nothing that only a terminal understands. */
import { expect, it, vi } from "vitest";
import { showProgress } from "../../scripts/program/progress.ts";

function linesOf(total?: number): string[] {
  vi.stubEnv("CI", "true");
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line) => lines.push(String(line)));
  const progress = showProgress(total);
  progress.begin("building mock");
  progress.clear();
  progress.begin("building portal");
  return lines;
}

it("is a line for each step, with their number if it is known", () => {
  expect(linesOf()).toEqual(["building mock", "building portal"]);
  expect(linesOf(2)).toEqual(["1 of 2: building mock", "2 of 2: building portal"]);
});
