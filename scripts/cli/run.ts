import { CommanderError } from "commander";
import { isPixelByteError } from "../client/index.ts";
import { findModel } from "./catalogue/models.ts";
import type { Context } from "./context.ts";
import { errorJson, exitCodes, Failure } from "./failure.ts";
import { createProgram } from "./program.ts";

/** What is said of an error, and how the program ends with it. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (isPixelByteError(error)) {
    const { message, code, status, requestId, jobId } = error;
    // What to quote to support.
    const request =
      status === undefined ? "" : ` (${[code, requestId && `request ${requestId}`].filter(Boolean).join(", ")})`;
    const exitCode = code === "INVALID_ARGUMENT" ? exitCodes.wrongUsage : exitCodes.failed;
    return new Failure(message + request, exitCode, { code, status, requestId, jobId });
  }
  // Its stack may hold anything, the key too; of the message, the terminal takes that out.
  return new Failure(`Something unexpected went wrong: ${error instanceof Error ? error.message : String(error)}`);
}

function report({ message, facts }: Failure, { terminal }: Context, json: boolean): void {
  if (message === "") return;
  if (json) terminal.note(errorJson(message, facts));
  else terminal.note(terminal.paintNote("red", message));
}

/**
 * Runs the program.
 *
 * @param args what was typed after its name
 * @returns the exit code
 */
export async function runProgram(args: readonly string[], context: Context): Promise<number> {
  // The inputs of the model that is named are options, and Commander has to know them before it reads the line.
  const named = args.map(findModel).find((model) => model !== undefined);
  const json = args.includes("--json");
  try {
    await createProgram(context, named, json).parseAsync(args, { from: "user" });
    return exitCodes.done;
  } catch (error) {
    // Commander has said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    const failure = failureOf(error);
    report(failure, context, json);
    return failure.exitCode;
  }
}
