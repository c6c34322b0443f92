/** What a maintainer is told after an edit, piece by piece: what a guide leaves to write, and what is a surprise. */
import type { Left, Step } from "./job.ts";
import type { Ran } from "./run.ts";

/** The end of an output, which is where commands say what is wrong. */
export const tail = (output: string): string => output.trim().split("\n").slice(-40).join("\n");

/**
 * What a step says that failed, unless a guide leaves it for later; and what should have been said and was not.
 *
 * @param failures each by itself, so that one that is expected hides no other
 */
export function surprisesOf(step: Step, failures: readonly string[], leaves: readonly Left[]): string[] {
  const left = leaves.filter((one) => one.step === step);
  const unsaid = left.filter(({ says }) => !failures.some((text) => says.test(text)));
  const unexpected = failures.filter((text) => !left.some(({ says }) => says.test(text)));
  return [
    ...unsaid.map(({ says }) => `${step} did not say ${says}, which is left to write`),
    ...unexpected.map((text) => `${step} failed:\n${tail(text)}`),
  ];
}

/** Where a message begins: `file:1:2`, `file(1,2)`, Redocly's `[1] file:1:2`, and Biome's `file format ━━━`. */
const begins = /^(?=(?:\[\d+\] )?[^\s:(]+\.\w+(?:[:(]\d+| (?:\S+ )*━))/m;

/** The messages of a check that failed. One that names no file is one message. */
function messagesOf(check: string): string[] {
  const [, ...messages] = check.split(begins);
  return messages.length === 0 ? [check] : messages;
}

/** Each message of each check of lint that failed. */
export function lintFailures({ code, output }: Ran): string[] {
  if (code === 0) return [];
  const failed = output.split(/^(?=passed {2}|FAILED {2})/m).filter((text) => text.startsWith("FAILED"));
  // Lint may also fail without a check.
  return failed.length === 0 ? [output] : failed.flatMap(messagesOf);
}

/** What the build says is left to write by hand, a line for each. */
function gapsIn(output: string): string[] {
  const [, list = ""] = output.split("Missing, to be written by hand:\n");
  const [gaps = ""] = list.split(/^(?! {2})/m);
  return list.startsWith("  ")
    ? gaps
        .trimEnd()
        .split("\n")
        .map((line) => line.trim())
    : [];
}

/** What is wrong after `npm run build`: all of its output if it fails, and what it says is left to write. */
export const buildFailures = ({ code, output }: Ran): string[] => (code === 0 ? gapsIn(output) : [output]);

/** What is wrong after `npm run build -- --check`, which fails if anything is left to write. */
export function checkFailures({ code, output }: Ran): string[] {
  const gaps = gapsIn(output);
  if (code === 0) return gaps.length === 0 ? [] : [`It passed, and said:\n${output}`];
  return gaps.length === 0 ? [output] : gaps;
}
