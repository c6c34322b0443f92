/** Requests that no well-behaved client sends. Each gets a response, and so does the next one. */
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createHttpServer } from "../../scripts/mock/http/server.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, expectError, startClient } from "./support.ts";

const { slug } = someModel;
const legal = bodyFor(slug);
const log: string[] = [];
let mock: Client;
beforeAll(async () => {
  mock = await startClient({ logLevel: "info", writeLog: (line) => log.push(line) });
});
afterAll(() => mock.close());

afterEach(async () => {
  expect((await mock.submit(legal)).status).toBe(200);
  expect(log.filter((line) => line.includes('"unexpected"'))).toEqual([]);
});

/** An HTTP/1.1 request, with a connection that closes afterwards. */
const http = (line: string, headers: readonly string[] = [], body = ""): string =>
  `${[line, "host: x", "authorization: Bearer k", "connection: close", ...headers].join("\r\n")}\r\n\r\n${body}`;

describe("a body", () => {
  it.each([
    ["1,000 nested lists", `{"model":"${slug}","input":${"[".repeat(1000)}${"]".repeat(1000)}}`, "INVALID_INPUT"],
    ["500,000 open lists", "[".repeat(500_000), "INVALID_INPUT"],
    ["500,000 nested lists", `${"[".repeat(500_000)}${"]".repeat(500_000)}`, "INVALID_INPUT"],
    [
      "nested lists in a parameter",
      JSON.stringify(legal).replace(/"prompt":"[^"]*"/, `"prompt":${"[".repeat(9000)}${"]".repeat(9000)}`),
      "INVALID_INPUT",
    ],
    ["a number too large to be one", `{"model":1e999}`, "INVALID_MODEL_SLUG"],
    ["a lone surrogate as a name", `{"model":"${slug}","\\ud800":1}`, "INVALID_INPUT"],
    ["a lone surrogate as a model", `{"model":"\\ud800"}`, "INVALID_MODEL_SLUG"],
    ["a name of a million characters", `{"model":"${slug}","${"a".repeat(1_000_000)}":1}`, "INVALID_INPUT"],
    [
      "a value of a million characters",
      JSON.stringify(bodyFor(slug, { duration: "a".repeat(1_000_000) })),
      "INVALID_INPUT",
    ],
    ["names with quotes, dots and line breaks", `{"model":"${slug}","a\\"b.c\\n":1}`, "INVALID_INPUT"],
    ["an empty name", `{"model":"${slug}","":1}`, "INVALID_INPUT"],
    ["a zero byte", "\0", "INVALID_INPUT"],
    ["constructor and prototype", `{"model":"${slug}","constructor":1,"prototype":{}}`, "INVALID_INPUT"],
  ])("with %s is refused", async (_, raw, code) => {
    expectError(await mock.call("submitJob", { raw }), code);
  });

  it("with a duplicate name has the last value, as with JSON.parse", async () => {
    const raw = JSON.stringify(legal).replace('"model"', '"model":"x/y","model"');
    expect((await mock.call("submitJob", { raw })).status).toBe(200);
  });

  it("with a lone surrogate in the prompt is accepted", async () => {
    const raw = JSON.stringify(legal).replace(/"prompt":"[^"]*"/, '"prompt":"\\ud800"');
    expect((await mock.call("submitJob", { raw })).status).toBe(200);
  });

  it("of 12 MB in chunks is rejected before it is complete", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)),
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { authorization: "Bearer k", "content-type": "application/json" },
      body: endless,
      duplex: "half",
    };
    const response = await fetch(`${mock.url}/v1/jobs/submit`, init);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "INVALID_INPUT" } });
  });

  it("without a content type is rejected", async () => {
    const response = await mock.raw(http("POST /v1/jobs/submit HTTP/1.1", ["content-length: 2"], "{}"));
    expect(response).toMatch(/^HTTP\/1\.1 400 /);
    expect(response).toContain("The header Content-Type is missing. Send Content-Type: application/json.");
  });
});

describe("a path", () => {
  it.each(["/v1/jobs/%E0%A4%A", "/v1/jobs/%", "/v1/jobs/%00"])(
    "with broken percent-encoding is taken as it stands: %s",
    async (path) => {
      expectError(await mock.call("getJob", { path }), "JOB_NOT_FOUND");
    },
  );

  it.each(["*", "http://other.example/v1/nothing", "/v1/nothing?%", "//", "/\u00e9"])(
    "of '%s' is not found",
    async (target) => {
      expect(await mock.raw(http(`GET ${target} HTTP/1.1`))).toMatch(/^HTTP\/1\.1 (404|400) /);
    },
  );

  it("in absolute form is found", async () => {
    expect(await mock.raw(http("GET http://other.example/v1/jobs HTTP/1.1"))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("may have unknown query parameters", async () => {
    expect((await mock.call("listJobs", { query: "?__proto__=1&constructor=2&%=3&a[b]=4&&=&limit=5" })).status).toBe(
      200,
    );
  });
});

describe("a connection", () => {
  it.each(["PROPFIND", "TRACE", "QUERY"])("with the method %s gets 405", async (method) => {
    expect(await mock.raw(http(`${method} /v1/jobs HTTP/1.1`))).toMatch(/^HTTP\/1\.1 405 /);
  });

  it.each([
    "GARBAGE\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
    "\x16\x03\x01\x02\x00",
  ])("that does not speak HTTP is told so in an error of the API", async (bytes) => {
    const [head = "", body = ""] = (await mock.raw(bytes)).split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(body)).toMatchObject({ success: false, error: { code: "VALIDATION_ERROR" } });
  });

  it("with headers that are too large gets an error that says so", async () => {
    const response = await mock.raw(http("GET /v1/jobs HTTP/1.1", [`x: ${"a".repeat(100_000)}`]));
    expect(response).toContain("The headers of the request are too large.");
  });

  it.each([
    ["does not speak HTTP", "GARBAGE\r\n\r\n"],
    ["takes too long", "GET /v1/jobs HTTP/1.1\r\nhost:"],
  ])("that %s is closed, even if its caller keeps it open", async (_, bytes) => {
    const server = createHttpServer(async () => undefined, {
      requestTimeout: 300,
      trustProxy: false,
      errorResponse: ({ message }) => ({ status: 400, body: message }),
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const closed = once(server, "connection").then(([socket]: Socket[]) => once(socket ?? server, "close"));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const caller = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const received = text(caller);
    caller.write(bytes);
    await closed;
    expect(await received).toMatch(/^HTTP\/1\.1 400 /);
    caller.destroy();
    server.close();
  });

  it("that is half closed after the request gets its response", async () => {
    expect(await mock.raw(http("GET /v1/jobs HTTP/1.1"), { end: true })).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("that closes in the middle of a body is forgotten", async () => {
    const { hostname, port } = new URL(mock.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          http("POST /v1/jobs/submit HTTP/1.1", ["content-type: application/json", "content-length: 100"], "{"),
          () => socket.resetAndDestroy(),
        );
      });
      socket.once("close", () => done());
    });
  });

  it.each([
    ["the headers", "GET /v1/jobs HTTP/1.1\r\nhost:"],
    ["the body", http("POST /v1/jobs/submit HTTP/1.1", ["content-type: application/json", "content-length: 100"], "{")],
  ])("that takes too long for %s is told so, and closed", async (_, bytes) => {
    const hasty = await startClient({ requestTimeout: 300 });
    expect(await hasty.raw(bytes)).toContain("The request did not arrive in time.");
    await hasty.close();
  });

  it("stays open while idle for longer than a busy machine pauses, and says for how long", async () => {
    const { headers } = await fetch(`${mock.url}/__mock/health`);
    expect(headers.get("keep-alive")).toBe("timeout=75");
  });

  it("that sends nothing is closed", async () => {
    const hasty = await startClient({ requestTimeout: 300 });
    expect(await hasty.raw("")).toMatch(/^$|did not arrive in time/);
    await hasty.close();
  });

  it("whose request this process was too busy to read gets its response", async () => {
    const hasty = await startClient({ requestTimeout: 300 });
    const { hostname, port } = new URL(hasty.url);
    const accepted = new Promise((resolve) => subscribe("net.server.socket", resolve));
    const socket = connect(Number(port), hostname);
    await Promise.all([accepted, once(socket, "connect")]);
    // Timers are next, before anything is read.
    await setImmediate();
    socket.write(http("GET /v1/jobs HTTP/1.1"));
    // Longer than a request may take, and than the server takes until it looks for slow ones.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
    await hasty.close();
  });

  it("is one of 500 at a time, and each gets its own response", async () => {
    const responses = await Promise.all(Array.from({ length: 500 }, () => mock.submit(legal)));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
  });
});

describe("the log", () => {
  it("has a line for each request and never a key", async () => {
    log.length = 0;
    await mock.call("listJobs", { headers: { authorization: "Bearer pb_secret" }, query: "?cursor=abc" });
    expect(log.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: "info", event: "request", method: "GET", path: "/v1/jobs", status: 400 }),
    ]);
    expect(log.join()).not.toContain("pb_secret");
  });
});
