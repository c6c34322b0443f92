import { type Command, InvalidArgumentError, Option } from "commander";
import { isPort } from "../../program/ports.ts";
import { dollars, inMicroCents } from "../input/numbers.ts";
import type { ServeOptions } from "../mcp/serve.ts";
import { type AddCommand, allOptions } from "./command.ts";

function port(text: string): number {
  if (isPort(text)) return Number(text);
  throw new InvalidArgumentError("It must be a port number from 0 to 65535.");
}

const microCents = (text: string): number => inMicroCents(dollars(text));

const folders = (text: string, before: readonly string[] = []): string[] => [...before, text];

const help = `
Without PIXELBYTE_API_KEY, it runs on the mock in this process. Over HTTP, clients have to send a token, which is printed, or
set PIXELBYTE_MCP_TOKEN; several tokens, separated by commas, are callers with a budget each.`;

/** `pixelbyte mcp`: what assistants connect to. It is loaded only when it is used. */
export const addMcp: AddCommand = (program, context) => {
  program
    .command("mcp")
    .description("serve assistants by the Model Context Protocol, on standard input and output or over HTTP")
    .addOption(
      new Option("--budget <dollars>", "the most that may be spent while it runs, by each caller")
        .argParser(microCents)
        .default(inMicroCents(2), "2.00"),
    )
    .option("--max-cost <dollars>", "the most that a job may cost", microCents)
    .option("--folder <path>", "a folder from which files may be uploaded; repeat for more", folders)
    .option("--http", "serve over HTTP, for programs on this machine")
    .option("--port <number>", "the port to listen on; 0 takes any free one", port, 4020)
    .addHelpText("after", help)
    .action(async (_: object, command: Command) => {
      const { serve } = await import("../mcp/serve.ts");
      await serve(context, allOptions<ServeOptions>(command));
    });
};
