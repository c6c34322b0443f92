import { expect, test } from "vitest";
import { type Check, runChecks } from "../../../scripts/lint/checks.ts";

const script = (name: string, code: string): Check => ({ name, command: ["node", "--eval", code] });

async function report(checks: readonly Check[]): Promise<{ passed: boolean; texts: string[] }> {
  const texts: string[] = [];
  const passed = await runChecks(checks, (text) => texts.push(text));
  return { passed, texts };
}

test("a check that passes is one line with its time, whatever it printed", async () => {
  const { passed, texts } = await report([script("Quiet", "console.log('chatter')")]);
  expect(passed).toBe(true);
  expect(texts).toEqual([expect.stringMatching(/^passed {2}Quiet {2}\d+\.\d s\n$/)]);
});

test("a check that fails prints its command, its exit code and all of its output, and the others still run", async () => {
  const { passed, texts } = await report([
    // The command is printed too, so what the program prints is no part of it as it stands.
    script(
      "Broken",
      "for (const to of ['out', 'err']) console[to === 'out' ? 'log' : 'error']('to std' + to); process.exitCode = 3",
    ),
    script("Second", ""),
    script("Third", ""),
  ]);
  expect(passed).toBe(false);
  expect(texts).toHaveLength(3);
  const failed = texts.find((text) => text.startsWith("FAILED"));
  for (const words of ["FAILED  Broken", "node --eval", "exit code 3", "to stdout", "to stderr"]) {
    expect(failed).toContain(words);
  }
});

test("a check whose program does not exist fails and names the program", async () => {
  const { passed, texts } = await report([{ name: "Missing", command: ["no-such-program"] }]);
  expect(passed).toBe(false);
  expect(texts[0]).toContain("no-such-program");
  expect(texts[0]).toContain("ENOENT");
});
