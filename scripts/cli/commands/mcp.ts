import { type Command, InvalidArgumentError, Option } from "commander";
import { toMicroCents } from "../../document/dollars.ts";
import { isPort } from "../../program/ports.ts";
import { dollars } from "../input/numbers.ts";
import type { ServeOptions } from "../mcp/serve.ts";
import { type AddCommand, allOptions } from "./command.ts";

function port(text: string): number {
  if (isPort(text)) return Number(text);
  throw new InvalidArgumentError("It must be a port number from 0 to 65535.");
}

const microCents = (text: string): number => toMicroCents(dollars(text));

const folders = (text: string, before: readonly string[] = []): string[] => [...before, text];

const help = `
Without PIXELBYTE_API_KEY, the server uses a mock in this process. Over HTTP, clients must send a token: the one that the
server prints, or one from PIXELBYTE_MCP_TOKEN. Separate several tokens with commas; each has its own budget.`;

/** The limits of a server, which the MCP registry knows too. */
export const limitOptions = (): Option[] => [
  new Option("--budget <dollars>", "maximum total spend until the server is restarted (over HTTP, for each token)")
    .argParser(microCents)
    .default(toMicroCents(2), "2.00"),
  new Option("--max-cost <dollars>", "maximum cost of a single job").argParser(microCents),
  new Option("--folder <path>", "a folder from which files may be uploaded; repeat for more").argParser(folders),
];

/** `pixelbyte mcp`: what assistants connect to. It is loaded only when it is used. */
export const addMcp: AddCommand = (program, context) => {
  const command = program
    .command("mcp")
    .description("start an MCP server for assistants, over standard input and output or over HTTP");
  for (const option of limitOptions()) command.addOption(option);
  command
    .option("--http", "serve over HTTP, on localhost only")
    .option("--port <number>", "port to listen on; 0 picks a free one", port, 4020)
    .addHelpText("after", help)
    .action(async (_: object, self: Command) => {
      const { serve } = await import("../mcp/serve.ts");
      await serve(context, allOptions<ServeOptions>(self));
    });
};
