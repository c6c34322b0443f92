import { Command } from "commander";
import { version } from "../../generated/cli-data/data.ts";
import type { Model } from "../document/shape.ts";
import type { AddCommand } from "./commands/command.ts";
import { addCancel, addJobs, addWait } from "./commands/jobs.ts";
import { addMcp } from "./commands/mcp.ts";
import { addMock } from "./commands/mock.ts";
import { addModel } from "./commands/model.ts";
import { addModels } from "./commands/models.ts";
import { addPrice } from "./commands/price.ts";
import { addRun } from "./commands/run.ts";
import { addSubmit } from "./commands/submit.ts";
import { addUpload } from "./commands/upload.ts";
import type { Context } from "./context.ts";
import { errorJson } from "./failure.ts";
import { rejectEmptyOptions } from "./input/empty.ts";

/** Every command, in the order of the help. */
const commands: readonly AddCommand[] = [
  addModels,
  addModel,
  addPrice,
  addRun,
  addSubmit,
  addWait,
  addJobs,
  addCancel,
  addUpload,
  addMock,
  addMcp,
];

const help = `
The API key is read from PIXELBYTE_API_KEY. With --mock, no key is needed and nothing is charged.

Exit codes: 0 done, 1 the request or the job failed, 2 wrong usage or not confirmed (nothing was sent), 3 not done in time,
130 interrupted.`;

/**
 * @param named the model that the line names, whose inputs are options
 * @param json whether errors are said as JSON
 */
export function createProgram(context: Context, named?: Model, json = false): Command {
  const { print, note } = context.terminal;
  const program = new Command("pixelbyte")
    .description("AI video and image models on the command line: find a model, see the cost, run it, get the file.")
    .version(version, "-V, --version", "print the version")
    .option("--mock", "use a mock in this process: no key, no connection, no charge")
    .option("--json", "print JSON")
    .addHelpText("after", help)
    .showHelpAfterError(json ? false : "Use --help to see the options.")
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => note(text.trimEnd()),
      outputError: (text, write) => write(json ? errorJson(text.trim().replace(/^error: /, "")) : text),
    })
    .exitOverride()
    .hook("preAction", (_, command) => rejectEmptyOptions(command));
  for (const add of commands) add(program, context, named);
  return program;
}
