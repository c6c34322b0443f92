/** What `pixelbyte mcp` does: a server on standard input and output, or over HTTP. */

import { stat } from "node:fs/promises";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { say } from "../../document/phrases.ts";
import { errorCode } from "../../program/errorCode.ts";
import { openApi, openMock } from "../api.ts";
import { readDocument } from "../catalogue/facts.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { serveHttp } from "./http/serveHttp.ts";
import { newToken, readTokens } from "./http/tokens.ts";
import { createPixelByteMcp, type PixelByteMcp } from "./index.ts";

/** The options of the command. */
export interface ServeOptions {
  readonly http?: boolean;
  readonly port: number;
  /** Micro-cents, as is `maxCost`. */
  readonly budget: number;
  readonly maxCost?: number;
  readonly folder?: readonly string[];
  readonly mock?: boolean;
}

/** The tokens of the environment, or a new one, which is said once. */
function tokensOf({ env, terminal }: Context): readonly string[] {
  const { PIXELBYTE_MCP_TOKEN: given, PIXELBYTE_API_KEY: apiKey } = env;
  if (given) {
    try {
      return readTokens(given, apiKey);
    } catch (error) {
      throw error instanceof TypeError ? new UsageError(error.message) : error;
    }
  }
  const token = newToken();
  terminal.note(`Server token: ${token}\nClients send it as: Authorization: Bearer <token>`);
  return [token];
}

/** A port that is taken, in a sentence. */
function unusablePort(error: unknown, port: number): unknown {
  const isTaken = errorCode(error) === "EADDRINUSE";
  return isTaken
    ? new UsageError(`Port ${port} is in use by another program. Choose another one: --port ${port + 1}`)
    : error;
}

async function overHttp(context: Context, mcp: PixelByteMcp, port: number): Promise<void> {
  const options = { port, tokens: tokensOf(context), serverFor: mcp.serverFor };
  const served = await serveHttp(options).catch((error: unknown) => {
    throw unusablePort(error, port);
  });
  context.terminal.note(`PixelByte MCP server listening on ${served.url}`);
  await new Promise<void>((resolve) => context.onInterrupt(resolve));
  await served.close();
}

/** @throws {UsageError} for a folder that there is not, where each upload would fail otherwise */
async function checkFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const isFolder = await stat(folder).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new UsageError(`There is no folder ${say(folder)}. Pass an absolute path to --folder.`);
  }
}

/** Starts a server. Over HTTP, it ends with Ctrl-C; else with standard input. */
export async function serve(context: Context, options: ServeOptions): Promise<void> {
  const { http = false, port, budget, maxCost = Number.POSITIVE_INFINITY, folder: folders = [] } = options;
  await checkFolders(folders);
  const mock = options.mock ?? !context.env.PIXELBYTE_API_KEY;
  const mcp = createPixelByteMcp({
    document: readDocument(),
    api: await openApi(context, { mock }),
    openMock: () => openMock(context),
    limits: { budget, maxCost },
    folders,
  });
  if (http) return overHttp(context, mcp, port);
  serveStdio(() => mcp.serverFor("stdio"));
}
