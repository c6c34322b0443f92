/// <reference path="../raw.d.ts" />
/**
 * Runs of the command line that the guide shows: the command, an empty line, and what it said. tests/cli/sessions.test.ts
 * runs each of them, and writes what it says.
 */
import model from "../samples/cli/model.txt?raw";
import models from "../samples/cli/models.txt?raw";
import price from "../samples/cli/price.txt?raw";
import run from "../samples/cli/run.txt?raw";
import wrong from "../samples/cli/wrong.txt?raw";

const sessions = { model, models, price, run, wrong } as const;

export type CliSessionName = keyof typeof sessions;

/** What was typed, and what it said. */
export interface CliSession {
  readonly command: string;
  readonly output: string;
}

export function cliSession(name: CliSessionName): CliSession {
  const [command = "", ...output] = sessions[name].split("\n\n");
  return { command, output: output.join("\n\n").trimEnd() };
}
