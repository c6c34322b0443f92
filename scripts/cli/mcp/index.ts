/** The MCP server: what assistants can do with the API. */
import { McpServer } from "@modelcontextprotocol/server";
import { entryOf } from "../../document/needs/entry.ts";
import { createCatalogue } from "./catalogue.ts";
import { instructionsFor } from "./instructions.ts";
import { createAccounts } from "./money/accounts.ts";
import { createdNoJob } from "./money/submit.ts";
import type { McpOptions } from "./options.ts";
import { addResources } from "./resources/index.ts";
import { toolsFor } from "./tools/index.ts";

export type { McpOptions } from "./options.ts";

export interface PixelByteMcp {
  /**
   * A server for one connection or request.
   *
   * @param caller who may spend one budget, and whose idempotency keys count together
   */
  serverFor(caller: string): McpServer;
}

/** What a server offers stays the same while it runs. */
const capabilities = { tools: { listChanged: false }, resources: { listChanged: false } };

/** Makes servers that share the jobs and the money that callers have spent. */
export function createPixelByteMcp(options: McpOptions): PixelByteMcp {
  const { document, api, openMock, limits, folders } = options;
  const catalogue = createCatalogue(document.models, async () => (await openMock()).client);
  const entries = document.models.map((model) => entryOf(model));
  const accounts = createAccounts(limits, createdNoJob);
  const instructions = instructionsFor(options);
  return {
    serverFor(caller) {
      const context = { document, catalogue, entries, api, folders, accounts, account: accounts.of(caller) };
      const info = { name: "pixelbyte", title: "PixelByte", version: document.version };
      const server = new McpServer(info, { instructions, capabilities });
      for (const add of toolsFor(options)) add(server, context);
      addResources(server, context);
      return server;
    },
  };
}
