/** A server with a mock behind it, and the official client in front of it. */
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { onTestFinished } from "vitest";
import type { Api } from "../../scripts/cli/context.ts";
import { createPixelByteMcp, type McpOptions, type PixelByteMcp } from "../../scripts/cli/mcp/index.ts";
import { createClient } from "../../scripts/client/index.ts";
import { at, list } from "../../scripts/document/json.ts";
import type { Json } from "../../scripts/document/view.ts";
import { createMockHandler } from "../../scripts/mock/browser.ts";
import { document } from "../support/bundle.ts";

export { document };

/** Without limits, and without folders. */
export const unlimited = { budget: Number.POSITIVE_INFINITY, maxCost: Number.POSITIVE_INFINITY };

/** A mock in which jobs are done at once, or not before its time is moved. */
export interface TestApi extends Api {
  /** Calls the control API for the account of the server. */
  control(method: string, path: string, body?: unknown): Promise<Json>;
  /** How many submit requests arrived. */
  submitted(): Promise<number>;
  /** What the account was charged in all, in micro-cents. */
  charged(): Promise<number>;
}

type Handler = ReturnType<typeof createMockHandler>;
type MockOptions = NonNullable<Parameters<typeof createMockHandler>[0]>;

const handlers = new Map<string, Handler>();
let accounts = 0;

/** A mock takes a while to start, so tests share those of the same options. */
function handlerWith(options: MockOptions): Handler {
  const key = JSON.stringify(options);
  const handler = handlers.get(key) ?? createMockHandler(options);
  handlers.set(key, handler);
  return handler;
}

/** The API of a mock, which responds without a connection. */
function mockApi(handle: Handler, apiKey = "pb_mock"): Api {
  const fetch: typeof globalThis.fetch = (url, init) => handle(new Request(url, init));
  const client = createClient({ apiKey, baseUrl: "http://mock.invalid", fetch, log: () => {} });
  return { client, fetch, isMock: true };
}

/** With an account of its own. */
export function testApi(options: MockOptions = { speed: 1e6, minPending: 0 }): TestApi {
  const handle = handlerWith(options);
  accounts += 1;
  const apiKey = `pb_test_${accounts}`;
  const api = mockApi(handle, apiKey);
  const call = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await handle(new Request(`http://mock.invalid/__mock/${path}`, { method, headers, ...sent }))).json();
  };
  return {
    ...api,
    control: call,
    submitted: async () => list(at(await call("GET", "requests?operation=submitJob"), "requests")).length,
    charged: async () => Number(at(await call("GET", "account"), "spentMicroCents")),
  };
}

/** Checks requests for all tests of a file. */
const rehearsal = mockApi(handlerWith({}));

export const mcpWith = (api: Api, options: Partial<McpOptions> = {}): PixelByteMcp =>
  createPixelByteMcp({
    document,
    api,
    openMock: async () => rehearsal,
    limits: unlimited,
    folders: [],
    ...options,
  });

/** The official client, connected to a server without a connection. */
export async function connect(mcp: PixelByteMcp, caller = "test"): Promise<Client> {
  const handler = createMcpHandler(() => mcp.serverFor(caller));
  const client = new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode: "auto" } });
  const fetch = (url: string | URL, init?: RequestInit): Promise<Response> => handler.fetch(new Request(url, init));
  await client.connect(new StreamableHTTPClientTransport(new URL("http://mcp.invalid/mcp"), { fetch }));
  onTestFinished(async () => {
    await client.close();
    await handler.close();
  });
  return client;
}
