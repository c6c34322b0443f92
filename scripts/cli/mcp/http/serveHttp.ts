/** The server over streamable HTTP, for programs on this machine only. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import {
  localhostHostValidation,
  localhostOriginValidation,
  type NodeIncomingMessageLike,
  toNodeHandler,
} from "@modelcontextprotocol/node";
import { createMcpHandler, type McpServer } from "@modelcontextprotocol/server";
import { closeServer } from "../../../program/closeServer.ts";
import { callerBy } from "./tokens.ts";

/** Where the server is, below its host. */
export const path = "/mcp";

const maxRequestBodySize = 1_000_000;

export interface HttpOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly tokens: readonly string[];
  /** Makes the server of a caller. */
  readonly serverFor: (caller: string) => McpServer;
}

export interface ServedHttp {
  readonly url: string;
  close(): Promise<void>;
}

/** Responds with an error of JSON-RPC, as whoever speaks the protocol expects. */
function refuse(response: ServerResponse, status: number, message: string): void {
  const challenge = status === 401 ? { "www-authenticate": "Bearer" } : {};
  response
    .writeHead(status, { "content-type": "application/json", ...challenge })
    .end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32_600, message }, id: null }));
}

/** A request as the protocol's part of the server sees it: with the caller, and without the token. */
function known(request: IncomingMessage, clientId: string): NodeIncomingMessageLike {
  const { method = "GET", url = "/", headers } = request;
  const { authorization: _, ...passed } = headers;
  const auth = { token: "", clientId, scopes: [] };
  return { method, url, headers: passed, auth, [Symbol.asyncIterator]: () => request[Symbol.asyncIterator]() };
}

/**
 * Starts listening.
 *
 * @throws with the code `EADDRINUSE` if the port is taken
 */
export async function serveHttp({ port, tokens, serverFor }: HttpOptions): Promise<ServedHttp> {
  const callerOf = callerBy(tokens);
  const hasValidHost = localhostHostValidation();
  const hasValidOrigin = localhostOriginValidation();
  const handler = createMcpHandler(({ authInfo }) => serverFor(authInfo?.clientId ?? ""), { maxRequestBodySize });
  const handle = toNodeHandler(handler, { maxRequestBodySize });
  const server = createServer((request, response) => {
    // A page whose name leads to this machine is stopped here (DNS rebinding).
    if (!hasValidHost(request, response) || !hasValidOrigin(request, response)) return;
    // Not parsed: a target such as `//` is no URL.
    if (request.url?.split("?", 1)[0] !== path) return refuse(response, 404, `Use ${path}.`);
    const caller = callerOf(request.headers.authorization);
    if (caller === undefined)
      return refuse(response, 401, "Send the token of this server as: Authorization: Bearer <token>.");
    void handle(known(request, caller), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actualPort}${path}`,
    async close() {
      await handler.close();
      await closeServer(server);
    },
  };
}
