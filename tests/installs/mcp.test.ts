/**
 * `npx pixelbyte mcp` as assistants start it, in an empty folder and on each Node: with the client of the MCP SDK, and with
 * the Inspector. Our packages come from a registry on this machine. A third of it each week; everything with `SAMPLE=all`.
 */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { value } from "../mcp/calls.ts";
import { type RunningNpmRegistry, startNpmRegistry } from "../support/registry/npm.ts";
import { isTurn, ofThisWeek } from "../support/sample.ts";
import { emptyProject, installTools, packAll, runs, withNode } from "./tools.ts";

const inspector = "@modelcontextprotocol/inspector@2.12.0";
const server = ["npx", "--yes", "pixelbyte", "mcp", "--budget", "1.00"];

/** Filled by `npx`, and emptied of what an earlier run has put there. */
const cache = join(root, "node_modules/.cache/pixelbyte-openapi/npm");

let tools: string;
let folder: string;
let registry: RunningNpmRegistry;
beforeAll(async () => {
  const [installed, { pixelbyte = "" }] = await Promise.all([installTools(), packAll()]);
  tools = installed;
  await rm(join(cache, "_npx"), { recursive: true, force: true });
  [registry, folder] = await Promise.all([startNpmRegistry([pixelbyte]), emptyProject()]);
});
afterAll(async () => {
  await registry?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const environment = (node: 20 | 22 | 24): Record<string, string> => {
  const { PIXELBYTE_API_KEY: _, ...env } = withNode(tools, node);
  return Object.fromEntries(
    Object.entries({
      ...env,
      npm_config_registry: registry.url,
      npm_config_cache: cache,
    }).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
};

describe.each(ofThisWeek([20, 22, 24] as const, 3))("on Node %i", (node) => {
  it("the cheapest vertical video of 10 seconds with sound from an image is found, priced, made and read", async () => {
    const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode: "auto" } });
    const [command = "", ...args] = server;
    await client.connect(new StdioClientTransport({ command, args, cwd: folder, env: environment(node) }));
    onTestFinished(() => client.close());
    const needs = { seconds: 10, aspectRatio: "9:16", sound: true, fromImage: true };
    const [cheapest] = list((await value(client, "find_models", needs)).models);
    const model = at(cheapest, "model");
    const input = { ...Object(at(cheapest, "input")), prompt: "A dog", image_url: "https://example.com/dog.jpg" };
    const { totalUsd } = await value(client, "estimate_cost", { jobs: [{ model, input }] });
    expect(totalUsd).toBe(at(cheapest, "costUsd"));
    const order = { model, input, expectedCostUsd: totalUsd, idempotencyKey: "dog" };
    const { jobId, budgetLeftUsd } = await value(client, "submit_job", order);
    expect(budgetLeftUsd).toBeCloseTo(1 - Number(totalUsd));
    const done = await value(client, "wait_for_job", { jobId });
    expect(done).toMatchObject({ jobId, status: "completed" });
    const { contents } = await client.readResource({ uri: String(list(done.outputs)[0]) });
    expect(contents).toMatchObject([{ mimeType: "video/mp4", blob: expect.stringMatching(/^[\w+/]{500}/) }]);
  });
});

describe.skipIf(!isTurn(1, 3))("the Inspector", () => {
  const inspect = (...args: readonly string[]): Promise<string> =>
    runs(folder, environment(24), [
      ...["npx", "--yes", inspector, "--cli", "--config", "mcp.json", "--server", "pixelbyte"],
      // A busy machine takes its time.
      ...["--connect-timeout", "120000", ...args],
    ]);
  const call = async (tool: string, ...args: readonly string[]) =>
    JSON.parse(
      await inspect("--method", "tools/call", "--tool-name", tool, ...args.flatMap((one) => ["--tool-arg", one])),
    );

  // The Inspector passes no more of the environment to a server than it is told.
  beforeAll(async () => {
    const [command, ...args] = server;
    const config = { mcpServers: { pixelbyte: { command, args, env: environment(24) } } };
    await writeFile(join(folder, "mcp.json"), JSON.stringify(config));
  });

  it("lists the tools, and finds nothing in their schemas that any client could not read", async () => {
    const { tools: found } = JSON.parse(await inspect("--method", "tools/list", "--strict"));
    expect(found).toContainEqual(expect.objectContaining({ name: "estimate_cost", outputSchema: expect.any(Object) }));
  });

  it("finds models and estimates a cost", async () => {
    const { structuredContent: found } = await call("find_models", "seconds=10", "sound=true", "limit=1");
    const model = at(list(at(found, "models"))[0], "model");
    const jobs = JSON.stringify([{ model, input: at(list(at(found, "models"))[0], "input") }]);
    const { structuredContent: priced } = await call("estimate_cost", `jobs=${jobs}`);
    expect(at(priced, "totalUsd")).toBe(at(list(at(found, "models"))[0], "costUsd"));
  });

  it("shows what is wrong with an argument, with the nearest value", async () => {
    const wrong = await call("find_models", "aspectRatio=9:17").catch(({ message }: Error) => message);
    expect(JSON.stringify(wrong)).toContain("Did you mean '9:16'?");
  });
});
