/** The server over HTTP: who may use it, and what becomes of the token. */
import { request } from "node:http";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedHttp, serveHttp } from "../../scripts/cli/mcp/http/serveHttp.ts";
import { newToken, readTokens } from "../../scripts/cli/mcp/http/tokens.ts";
import { costOf } from "../support/costs.ts";
import { value } from "./calls.ts";
import { mcpWith, type TestApi, testApi } from "./support.ts";

const tokens = [newToken(), newToken()];
const model = "kling/kling-2.6-pro/text-to-video";
const cost = costOf(model);
/** What remains of a budget after one job, in micro-cents. */
const left = 50_000;
let api: TestApi;
let served: ServedHttp;
beforeAll(async () => {
  api = testApi();
  const mcp = mcpWith(api, { limits: { budget: cost + left, maxCost: cost } });
  served = await serveHttp({ port: 0, tokens, serverFor: mcp.serverFor });
});
afterAll(() => served?.close());

const message = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };

/** Sends as no `fetch` would: with any `Host` and `Origin`. */
function post(
  headers: Record<string, string>,
  path = "/mcp",
): Promise<{ status: number; body: string; headers: object }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string; headers: object }>();
  const sent = request(
    new URL(path, served.url),
    {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
    },
    (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    },
  );
  sent.on("error", reject);
  sent.end(JSON.stringify(message));
  return promise;
}

const authorization = `Bearer ${tokens[0]}`;

/** Sends a target as it is, which no `URL` would let pass. */
function statusOf(target: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const { hostname, port } = new URL(served.url);
  const sent = request({ hostname, port, path: target }, (response) => {
    response.resume().on("end", () => resolve(response.statusCode ?? 0));
  });
  sent.on("error", reject).end();
  return promise;
}

describe("a request", () => {
  it.each(["//", "http://[", "//mcp", "/mcp/", "*"])(
    "to the target %s is refused, and the next one served",
    async (target) => {
      expect(await statusOf(target)).toBe(404);
      expect(await post({ authorization })).toMatchObject({ status: 200 });
    },
  );

  it("with the token is served", async () => {
    const { status, body } = await post({ authorization });
    expect(status, body).toBe(200);
    expect(body).toContain("find_models");
  });

  it.each([
    ["without a token", {}],
    ["with another token", { authorization: `Bearer ${newToken()}` }],
    ["with a part of the token", { authorization: authorization.slice(0, -1) }],
    ["with the token in another scheme", { authorization: `Basic ${tokens[0]}` }],
  ])("%s is refused", async (_, headers) => {
    const { status, headers: sent, body } = await post(headers);
    expect(status).toBe(401);
    expect(sent).toMatchObject({ "www-authenticate": "Bearer" });
    expect(body).not.toContain(tokens[0]);
  });

  it.each([
    ["of a page elsewhere", { origin: "https://evil.example" }],
    ["of a page without an origin", { origin: "null" }],
    ["to a name that leads here", { host: "evil.example" }],
  ])("%s is refused, even with the token", async (_, headers) => {
    expect(await post({ authorization, ...headers })).toMatchObject({ status: 403 });
  });

  it("of a page on this machine is served", async () => {
    expect(await post({ authorization, origin: "http://localhost:6274" })).toMatchObject({ status: 200 });
  });

  it("to another path, of another type or with another version is refused", async () => {
    expect(await post({ authorization }, "/")).toMatchObject({ status: 404 });
    expect(await post({ authorization, "content-type": "text/plain" })).toMatchObject({ status: 415 });
    expect(await post({ authorization, "mcp-protocol-version": "1999-01-01" })).toMatchObject({ status: 400 });
  });
});

async function connectWith(token = ""): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode: "auto" } });
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(served.url), { requestInit }));
  return client;
}

describe("callers", () => {
  it("have a budget each, and their tokens go nowhere", async () => {
    const order = {
      model,
      input: { prompt: "A dog" },
      expectedCostUsd: cost / 1e6,
      idempotencyKey: "same",
    };
    for (const token of tokens) {
      const client = await connectWith(token);
      expect(await value(client, "submit_job", order)).toMatchObject({
        costUsd: cost / 1e6,
        budgetLeftUsd: left / 1e6,
      });
      await client.close();
    }
    expect(await api.submitted()).toBe(2);
    const seen = JSON.stringify(await api.control("GET", "requests"));
    for (const token of tokens) expect(seen).not.toContain(token);
  });
});

describe("tokens of the environment", () => {
  it("are one for each caller", () => {
    expect(readTokens(`${tokens[0]}, ${tokens[1]}`, undefined)).toEqual(tokens);
  });

  it.each([
    ["short", "at least 16 characters"],
    ["has spaces in the middle", "without spaces"],
    ["pb_live_0123456789abcdef", "is the API key"],
  ])("%s is refused", (text, sentence) => {
    expect(() => readTokens(text, "pb_live_0123456789abcdef")).toThrow(sentence);
  });
});
