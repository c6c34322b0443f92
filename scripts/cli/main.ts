#!/usr/bin/env node
/** `pixelbyte`: the API on the command line. */
import type { Context } from "./context.ts";
import { terminalOf } from "./output/terminal.ts";
import { runProgram } from "./run.ts";

// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : 1));

const { env } = process;
const terminal = terminalOf(process, env.PIXELBYTE_API_KEY);

const context: Context = {
  terminal,
  env,
  async createMock() {
    const { createMockHandler } = await import("../mock/browser.ts");
    return createMockHandler();
  },
  onInterrupt(callback) {
    // The second one ends the program as it is.
    process.once("SIGINT", callback);
    return () => void process.off("SIGINT", callback);
  },
  async confirm(question) {
    const { default: confirm } = await import("@inquirer/confirm");
    return confirm({ message: question, default: false }, { output: terminal.screen }).catch(() => false);
  },
};

process.exitCode = await runProgram(process.argv.slice(2), context);
