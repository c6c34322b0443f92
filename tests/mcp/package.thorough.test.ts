/** The server as users start it: the packed program, over both transports, with clients of both kinds of protocol. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Client, StreamableHTTPClientTransport, type Transport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken } from "../../scripts/cli/mcp/http/tokens.ts";
import { installPacked, type Project } from "../support/packedPackage.ts";
import { someModel } from "../support/someModel.ts";
import { value } from "./calls.ts";

const token = newToken();
let project: Project;
let program: string;
let server: ChildProcess | undefined;
let url: string;

/** Waits for a text that a program writes to standard error. */
const written = ({ stderr }: ChildProcess, wanted: RegExp): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = "";
  stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const [, found] = wanted.exec(text) ?? [];
    if (found !== undefined) resolve(found);
  });
  stderr?.on("close", () => reject(new Error(text)));
  return promise;
};

beforeAll(async () => {
  project = await installPacked("pixelbyte");
  program = join(project.installed, "dist/pixelbyte.js");
  const env = { PATH: process.env.PATH, PIXELBYTE_MCP_TOKEN: token };
  server = spawn(process.execPath, [program, "mcp", "--http", "--port", "0"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  url = await written(server, /(http:\/\/127\.0\.0\.1:\d+\/mcp)/);
});
afterAll(async () => {
  if (server !== undefined) {
    const closed = once(server, "close");
    server.kill("SIGINT");
    await closed;
  }
  await project?.remove();
});

const transports: Readonly<Record<string, () => Transport>> = {
  "standard input and output": () =>
    new StdioClientTransport({ command: process.execPath, args: [program, "mcp"], stderr: "ignore" }),
  HTTP: () =>
    new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: { authorization: `Bearer ${token}` } } }),
};

describe.each(Object.keys(transports))("over %s", (name) => {
  it.each(["auto", "legacy"] as const)("a client of the protocol %s runs a job", async (mode) => {
    const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
    await client.connect(transports[name]?.() ?? expect.fail());
    expect(client.getInstructions()).toContain("this is a mock");
    const { model, input } = someModel.example;
    const { totalUsd } = await value(client, "estimate_cost", { jobs: [{ model, input }] });
    const order = { model, input, expectedCostUsd: totalUsd, idempotencyKey: `${name} ${mode}` };
    const { jobId } = await value(client, "submit_job", order);
    expect(await value(client, "get_job", { jobId })).toMatchObject({ jobId });
    await client.close();
  });
});

it("ends when its standard input does", async () => {
  const child = spawn(process.execPath, [program, "mcp"], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end();
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
});

it.each([
  [["--budget", "lots"], "It must be US dollars"],
  [["--http", "--port", "seventy"], "It must be a port"],
  [["--folder", "~/none"], "There is no folder '~/none'."],
])("refuses %j with exit code 2", async (args, sentence) => {
  const child = spawn(process.execPath, [program, "mcp", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(2);
  expect(text).toContain(sentence);
});
