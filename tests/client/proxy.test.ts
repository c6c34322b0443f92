import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { nodeProxyHandler, type ProxyOptions, proxyHandler } from "../../scripts/client/proxy/index.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { costOf } from "../support/costs.ts";
import { installPacked } from "../support/packedPackage.ts";
import { bundle } from "./support/bundle.ts";
import { createClient, failureOf, ProxyCostLimitError } from "./support/client.ts";
import { type Scripted, type ScriptedServer, startScriptedServer, submittedBody } from "./support/scriptedServer.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const motion = "kling/kling-motion-create-v3/motion-transfer-to-video";
/** What ten seconds cost, and no job may cost more. */
const most = costOf(slug, { duration: "10" });
const apiKey = "pb_the_secret_of_the_server";

let api: ScriptedServer | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});
async function serve(script: Scripted = { body: submittedBody() }): Promise<string> {
  api = await startScriptedServer([script]);
  return api.url;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const optionsFor = (baseUrl: string, own: Partial<ProxyOptions> = {}): ProxyOptions => ({
  apiKey,
  baseUrl,
  models: [slug, motion],
  maxCostMicroCents: most,
  authorize: () => true,
  ...own,
});

/** What the proxy responds to a request. */
async function send(
  options: ProxyOptions,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
): Promise<Response> {
  const init = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const type = { "content-type": "application/json", ...headers };
  return proxyHandler(options)(new Request(`https://app.example${path}`, { method, headers: type, ...init }));
}
const submit = (options: ProxyOptions, body: unknown, headers = {}): Promise<Response> =>
  send(options, "POST", "/api/pixelbyte/v1/jobs/submit", body, headers);
const codeOf = async (response: Response): Promise<unknown> => (await response.json()).error.code;

describe("the proxy", () => {
  it("forwards a listed job with the key, and passes its cost to authorize", async () => {
    const authorize = vi.fn<ProxyOptions["authorize"]>(() => true);
    const options = optionsFor(await serve(), { authorize });
    const input = { prompt: "A dog", duration: "10" };
    expect(await (await submit(options, { model: slug, input })).json()).toMatchObject({ jobId: "job_1" });
    expect(api?.received).toMatchObject([{ path: "/v1/jobs/submit", headers: { authorization: `Bearer ${apiKey}` } }]);
    expect(JSON.parse(api?.received[0]?.body ?? "")).toEqual({ model: slug, input });
    const call = { operation: "submitJob", id: undefined, model: slug, input };
    expect(authorize).toHaveBeenCalledWith(expect.any(Request), most, call);
  });

  it.each<[string, unknown, number, string]>([
    [
      "too dear",
      { model: slug, input: { prompt: "A dog", duration: "10", has_sound: "true" } },
      403,
      "PROXY_COST_LIMIT",
    ],
    [
      "too dear at worst, because its price is measured on a file",
      {
        model: motion,
        input: { image_url: "https://x/a.png", motion_video_url: "https://x/a.mp4" },
      },
      403,
      "PROXY_COST_LIMIT",
    ],
    [
      "of another model",
      { model: "kling/kling-text2video-v25/text-to-video", input: { prompt: "A dog" } },
      403,
      "PROXY_NOT_ALLOWED",
    ],
    ["of no model", { model: "toString", input: {} }, 403, "PROXY_NOT_ALLOWED"],
    [
      "with a value that has no price",
      { model: slug, input: { prompt: "A dog", duration: "7" } },
      400,
      "INVALID_INPUT",
    ],
    ["with what is no input", { model: slug, input: { prompt: "A dog", n: 100 } }, 400, "INVALID_INPUT"],
    [
      "that reports elsewhere",
      { model: slug, input: { prompt: "A dog" }, webhookUrl: "https://evil.example" },
      400,
      "VALIDATION_ERROR",
    ],
    ["of another version", { model: slug, input: { prompt: "A dog" }, version: "v9" }, 400, "VALIDATION_ERROR"],
    ["that is no JSON", "{", 400, "VALIDATION_ERROR"],
    [
      "that is too large",
      JSON.stringify({ model: slug, input: { prompt: "x".repeat(1_000_001) } }),
      413,
      "VALIDATION_ERROR",
    ],
  ])("refuses a job %s, before anything is sent", async (_, body, status, code) => {
    const authorize = vi.fn(() => true);
    // Enough for the length that is assumed of a file, and not for the longest.
    const maxCostMicroCents = Object(body).model === motion ? costOf(motion) : most;
    const response = await submit(optionsFor(await serve(), { authorize, maxCostMicroCents }), body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(api?.received).toEqual([]);
    expect(authorize).not.toHaveBeenCalled();
  });

  it.each<[string, ProxyOptions["authorize"], string]>([
    ["says no", () => false, "PROXY_UNAUTHORIZED"],
    ["says no later", async () => false, "PROXY_UNAUTHORIZED"],
    ["fails", () => Promise.reject(new Error("Database is down")), "INTERNAL_ERROR"],
    // A forgotten await, or what a careless program returns.
    ["says something else", () => JSON.parse('"yes"'), "PROXY_UNAUTHORIZED"],
  ])("sends nothing if authorize %s", async (_, authorize, code) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await submit(optionsFor(await serve(), { authorize }), {
      model: slug,
      input: { prompt: "A dog" },
    });
    expect(await codeOf(response)).toBe(code);
    expect(api?.received).toEqual([]);
    expect(said).toHaveBeenCalledTimes(code === "INTERNAL_ERROR" ? 1 : 0);
  });

  it.each([
    ["GET", "/api/pixelbyte/v1/jobs"],
    ["POST", "/api/pixelbyte/v1/jobs/job_1/cancel"],
    ["GET", "/api/pixelbyte/v1/jobs/%2e%2e%2fmodels"],
    ["GET", "/api/pixelbyte/v1/jobs/a%2fb"],
    ["GET", "/api/pixelbyte/v1/jobs/job_1/"],
    ["GET", "/api/pixelbyte//v1/jobs/job_1"],
    ["GET", "/api/pixelbyte/../v1/jobs/job_1"],
    ["GET", "/api/pixelbyte/v2/jobs/job_1"],
    ["GET", "/api/pixelbyte/http://evil.example/"],
    ["GET", "/api/pixelbyte@evil.example/v1/jobs/job_1"],
    ["GET", "/v1/jobs/job_1"],
    ["DELETE", "/api/pixelbyte/v1/jobs/job_1"],
  ])("reaches nothing by %s %s", async (method, path) => {
    const response = await send(optionsFor(await serve()), method, path);
    expect([response.status, await codeOf(response)]).toEqual([403, "PROXY_NOT_ALLOWED"]);
    expect(api?.received).toEqual([]);
  });

  it("rejects pages and forms of other sites", async () => {
    const options = optionsFor(await serve());
    const job = { model: slug, input: { prompt: "A dog" } };
    expect((await submit(options, job, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await submit(options, job, { "content-type": "text/plain" })).status).toBe(415);
    expect(api?.received).toEqual([]);
  });

  it.each<[string, Scripted]>([
    ["in an error", { status: 401, body: { success: false, error: { code: "INVALID_API_KEY", message: apiKey } } }],
    ["in a redirect", { status: 307, headers: { location: `https://x/${apiKey}` } }],
    ["in headers", { body: submittedBody(), headers: { "x-key": apiKey, "retry-after": apiKey } }],
    ["before it breaks off", "drop-in-body"],
  ])("does not show the key that the API repeats %s", async (_, script) => {
    const response = await submit(optionsFor(await serve(script)), { model: slug, input: { prompt: "A dog" } });
    expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain(apiKey);
  });

  it.each([Number.NaN, -1])("refuses a limit of %d", (maxCostMicroCents) => {
    expect(() => proxyHandler(optionsFor("http://127.0.0.1:1", { maxCostMicroCents }))).toThrow("maxCostMicroCents");
  });
});

describe("the proxy, against a malicious sender,", () => {
  const job = { model: slug, input: { prompt: "A dog" } };

  it.each([
    ["https://app.example", {}, 200],
    ["https://evil.example", {}, 403],
    ["null", {}, 403],
    ["https://shop.example", { host: "shop.example" }, 200],
    ["https://shop.example", { "x-forwarded-host": "shop.example" }, 200],
    ["https://evil.example", { "sec-fetch-site": "same-origin" }, 200],
  ])("looks at the origin %s with %j", async (origin, headers, status) => {
    expect((await submit(optionsFor(await serve()), job, { origin, ...headers })).status).toBe(status);
  });

  it("stops reading a body that is too large", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: endless,
      duplex: "half",
    };
    const request = new Request("https://app.example/api/pixelbyte/v1/jobs/submit", init);
    expect((await proxyHandler(optionsFor("http://127.0.0.1:1"))(request)).status).toBe(413);
    expect(sent).toBeLessThan(2_000_000);
  });
});

describe("nodeProxyHandler", () => {
  it.each<[string, (request: IncomingMessage, text: string) => object]>([
    ["a body that was parsed before", (request, text) => Object.assign(request, { body: JSON.parse(text) })],
    [
      "a path that was taken off",
      (request, text) => Object.assign(request, { body: text, originalUrl: request.url, url: "/v1" }),
    ],
  ])("copes with %s", async (_, before) => {
    const handle = nodeProxyHandler(optionsFor(await serve()));
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      before(request, Buffer.concat(chunks).toString());
      await handle(request, response);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const port = portOf(server);
    const client = createClient({ proxyUrl: `http://127.0.0.1:${port}/api/pixelbyte` });
    expect(await client.jobs.submit(slug, { prompt: "A dog" })).toMatchObject({ jobId: "job_1" });
    const dear = await failureOf(client.jobs.submit(slug, { prompt: "A dog", duration: "10", has_sound: "true" }));
    expect(dear).toBeInstanceOf(ProxyCostLimitError);
    server.close();
  });
});

describe("a client for the proxy of a page", () => {
  it("can be created during server-side rendering, and says so if it is used there", async () => {
    const client = createClient({ proxyUrl: "/api/pixelbyte" });
    for (const call of [client.run(slug, { prompt: "A dog" }), client.jobs.get("job_1")])
      expect(await failureOf(call)).toMatchObject({
        code: "INVALID_ARGUMENT",
        message: expect.stringMatching(/for pages in a browser/),
      });
  });
});

describe("nodeProxyHandler, whose promise nobody awaits,", () => {
  async function connectTo(
    bytes: string,
    ending: (socket: Socket) => unknown,
  ): Promise<{ text: string; error?: unknown; isDoneBefore: boolean; isWhole: boolean }> {
    let handled: Promise<void> = Promise.resolve();
    let isDone = false;
    const handle = nodeProxyHandler(optionsFor("http://127.0.0.1:1"));
    const server = createServer((request, response) => {
      handled = handle(request, response);
      const done = (): void => {
        isDone = true;
      };
      handled.then(done, done);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const socket = connect(portOf(server), "127.0.0.1");
    const closed = once(socket, "close");
    const requested: Promise<IncomingMessage[]> = once(server, "request");
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.write(bytes);
    const [request] = await requested;
    await setImmediate();
    const isDoneBefore = isDone;
    ending(socket);
    const error = await handled.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await closed;
    server.close();
    return { text, error, isDoneBefore, isWhole: request?.complete === true };
  }
  const head = "host: app.example\r\nconnection: close\r\ncontent-type: application/json\r\n";

  it.each([
    ["a target that is no URL", "GET // HTTP/1.1"],
    ["a method that Fetch does not have", "TRACE /api/pixelbyte/v1/jobs/job_1 HTTP/1.1"],
  ])("refuses %s", async (_, line) => {
    const { text, error } = await connectTo(`${line}\r\n${head}\r\n`, () => {});
    expect(error).toBeUndefined();
    expect(text).toMatch(/^HTTP\/1.1 400 [\s\S]*VALIDATION_ERROR/);
  });

  it("survives an aborted body", async () => {
    const bytes = `POST /api/pixelbyte/v1/jobs/submit HTTP/1.1\r\n${head}content-length: 100\r\n\r\n{`;
    const { error, isDoneBefore, isWhole } = await connectTo(bytes, (socket) => socket.destroy());
    expect({ isDoneBefore, isWhole }).toEqual({ isDoneBefore: false, isWhole: false });
    expect(error).toBeUndefined();
  });
});

describe("a page behind the proxy", () => {
  let mock: RunningMock;
  beforeAll(async () => {
    mock = await startMock({ speed: 1000 });
  });
  afterAll(() => mock?.close());

  it("shows a video in a real browser, without a byte of the key", async () => {
    const project = await installPacked("pixelbyte-client");
    const page = await bundle(
      project,
      `import { createClient } from "pixelbyte-client";
const client = createClient({ proxyUrl: "/api/pixelbyte" });
const fail = (error) => [error.name, error.code, error.status];
const job = { prompt: "A dog" };
Promise.all([
  client.run("${slug}", job).then(({ status, output }) => [status, output]),
  client.run("${slug}", { ...job, duration: "10", has_sound: "true" }).catch(fail),
  client.run("${slug}", { prompt: "A cat" }).catch(fail),
  client.jobs.list().catch(fail),
]).then((results) => console.log(JSON.stringify(results)));`,
    );
    const authorize: ProxyOptions["authorize"] = (_, __, { input }) => input?.prompt !== "A cat";
    const handle = nodeProxyHandler(optionsFor(mock.url, { authorize }));
    const server = createServer(async (request, response) => {
      const script = page.files.get(request.url ?? "");
      if (request.url?.startsWith("/api/pixelbyte/")) return handle(request, response);
      response.setHeader("content-type", script === undefined ? "text/html" : "text/javascript");
      return response.end(
        script ?? `<!doctype html><title>A page</title><script type="module" src="${page.entry}"></script>`,
      );
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const browser = await launchBrowser();
    try {
      const tab = await browser.newPage();
      const received: Promise<string>[] = [];
      tab.on("response", (response) => {
        const body = response.text().catch(() => "");
        received.push(body.then((text) => JSON.stringify(response.headers()) + text));
      });
      const printed = tab.waitForEvent("console", { predicate: (message) => message.type() === "log" });
      await tab.goto(`http://127.0.0.1:${portOf(server)}/`);
      expect(JSON.parse((await printed).text())).toEqual([
        ["completed", expect.stringMatching(/^http.*\.mp4$/)],
        ["ProxyCostLimitError", "PROXY_COST_LIMIT", 403],
        ["ProxyUnauthorizedError", "PROXY_UNAUTHORIZED", 403],
        ["ProxyNotAllowedError", "PROXY_NOT_ALLOWED", 403],
      ]);
      const all = (await Promise.all(received)).join("\n");
      expect(all).toContain("job_");
      expect(all).not.toContain(apiKey);
      // The mock got the key, so it was there to be shown.
      expect(mock.requests().length).toBeGreaterThan(1);
    } finally {
      await browser.close();
      server.close();
      await project.remove();
    }
  });
});
