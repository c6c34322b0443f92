/** What long work shows when it is piped: lines, and nothing that only a terminal understands. */
import { expect, it, vi } from "vitest";
import { showIfSlow, showProgress } from "../../scripts/program/progress.ts";

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

it("is shown of work that takes long, and of no other", async () => {
  vi.stubEnv("CI", "true");
  const lines = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.useFakeTimers();
  try {
    expect(await showIfSlow("quick", Promise.resolve(1))).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(lines).not.toHaveBeenCalled();
    const slow = showIfSlow("slow", new Promise((resolve) => setTimeout(() => resolve(2), 5000)));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await slow).toBe(2);
    expect(lines.mock.calls).toEqual([["slow"]]);
  } finally {
    vi.useRealTimers();
  }
});
