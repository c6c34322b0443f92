/** What a run shows while it goes on. */
import { WriteStream } from "node:tty";
import { afterEach, expect, it, vi } from "vitest";
import { showProgress } from "../../scripts/contract/report/progress.ts";

afterEach(() => void vi.useRealTimers());

/** What an output gets. */
function written(isTTY: boolean, work: (output: NodeJS.WriteStream) => void): string[] {
  const lines: string[] = [];
  const output: NodeJS.WriteStream = Object.create(WriteStream.prototype, {
    isTTY: { value: isTTY },
    write: { value: (text: string) => lines.push(text) > 0 },
  });
  work(output);
  return lines;
}

it("is a line every ten seconds in a log", () => {
  vi.useFakeTimers();
  const lines = written(false, (output) => {
    const progress = showProgress(300, output);
    for (let done = 0; done < 25; done += 1) {
      vi.advanceTimersByTime(1000);
      progress.add({ title: `case ${done + 1}` });
    }
    progress.end();
  });
  expect(lines).toEqual(["10 of 300 cases: case 10\n", "20 of 300 cases: case 20\n"]);
});

it("is a single updated line in a terminal", () => {
  const lines = written(true, (output) => {
    const progress = showProgress(12, output);
    progress.add({ title: "first" });
    progress.end();
  });
  expect(lines[0]).toContain(" 1/12  first");
  for (const line of lines) expect(line.startsWith("\r")).toBe(true);
  expect(lines).toHaveLength(2);
});
