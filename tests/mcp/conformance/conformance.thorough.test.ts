/** The official conformance suite, in the release for each version of the specification. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServedHttp, serveHttp } from "../../../scripts/cli/mcp/http/serveHttp.ts";
import { newToken } from "../../../scripts/cli/mcp/http/tokens.ts";
import { root } from "../../../scripts/document/root.ts";
import { installedProgram } from "../../../scripts/program/installedProgram.ts";
import { mcpWith, testApi } from "../support.ts";
import { addFixtures } from "./fixtures.ts";

const token = newToken();
let served: ServedHttp;
let front: Server;
let url: string;

/** The suite knows no tokens, so the token is added on the way. All else passes as it is, `Host` and `Origin` too. */
const addToken = (target: URL): Server =>
  createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, authorization: `Bearer ${token}` };
    const { method, url: path } = incoming;
    const forwarded = request({ host: target.hostname, port: target.port, method, path, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    forwarded.on("error", () => outgoing.destroy());
    outgoing.on("close", () => forwarded.destroy());
    incoming.pipe(forwarded);
  });

beforeAll(async () => {
  const mcp = mcpWith(testApi());
  served = await serveHttp({ port: 0, tokens: [token], serverFor: (caller) => addFixtures(mcp.serverFor(caller)) });
  front = addToken(new URL(served.url));
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const address = front.address();
  url = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}/mcp`;
});
afterAll(async () => {
  front?.close();
  front?.closeAllConnections();
  await served?.close();
});

/** Runs a program of Node, and resolves to all that it said. */
async function run(args: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { code: Number(code), output };
}

it.each([
  ["2025-11-25", "@modelcontextprotocol/conformance"],
  ["2026-07-28", "mcp-conformance-next"],
])("passes the scenarios of %s, but for those that are listed with a reason", async (version, packageName) => {
  const program = installedProgram(root, packageName, "conformance");
  const expected = join(import.meta.dirname, `expected-failures.${version}.yaml`);
  const args = ["server", "--url", url, "--suite", "all", "--spec-version", version, "--expected-failures", expected];
  const { code, output } = await run([program, ...args]);
  expect(code, output).toBe(0);
});
