/** The proxy, in front of a server that does as it is told. */

import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { someModel } from "../support/someModel.ts";
import { initialState, unknownState } from "../support/states.ts";
import { bodyFor, type Client, expectError, startClient } from "./support.ts";

const { slug } = someModel;
const right = {
  jobId: "job_1",
  status: initialState,
  estimatedCompletionTime: "2026-02-18T15:04:00Z",
  costMicroCents: costMicroCents(someModel.price, someModel.example.input),
};
let upstream: Server;
let proxy: Client;
let behind: Client;
let received: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders; body: string }[];
let upstreamResponse: { status: number; body: string; headers?: Record<string, string> };
const log: string[] = [];

beforeAll(async () => {
  upstream = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(upstreamResponse.status, {
        "content-type": "application/json",
        "x-request-id": "7",
        "set-cookie": ["a=1", "b=2"],
        ...upstreamResponse.headers,
      });
      response.end(upstreamResponse.body);
    });
  }).listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const { port } = Object(upstream.address());
  proxy = await startClient({
    proxy: `http://127.0.0.1:${port}/`,
    logLevel: "warn",
    writeLog: (line) => log.push(line),
  });
  const mock = await startClient();
  behind = await startClient({ proxy: mock.url });
});
afterAll(async () => {
  await proxy.close();
  await behind.close();
  upstream.close();
});
beforeEach(() => {
  received = [];
  upstreamResponse = { status: 200, body: JSON.stringify(right) };
  log.length = 0;
});

const send = (raw: string, path = "/v1/jobs/submit") =>
  fetch(`${proxy.url}${path}`, {
    method: "POST",
    headers: { authorization: "Bearer pb_secret", "content-type": "application/json" },
    body: raw,
  });

describe("the proxy", () => {
  it("forwards requests and returns responses unchanged", async () => {
    const body = ` ${JSON.stringify(bodyFor(slug))} `;
    const response = await send(body, "/v1/jobs/submit?x=%20");
    expect(received).toEqual([expect.objectContaining({ method: "POST", url: "/v1/jobs/submit?x=%20", body })]);
    expect(received[0]?.headers.authorization).toBe("Bearer pb_secret");
    expect(response.headers.get("x-request-id")).toBe("7");
    expect(response.headers.get("x-mock-violations")).toBe("0");
    expect(await response.json()).toEqual(right);
    expect(proxy.mock.violations).toEqual([]);
  });

  it("accepts a response with a state that the document does not list", async () => {
    upstreamResponse.body = JSON.stringify({ ...right, status: unknownState });
    const response = await send(JSON.stringify(bodyFor(slug)));
    expect(response.headers.get("x-mock-violations")).toBe("0");
  });

  it("accepts any cursor, because only the server knows its cursors", async () => {
    upstreamResponse.body = JSON.stringify({ jobs: [], nextCursor: null, hasMore: false });
    const response = await fetch(`${proxy.url}/v1/jobs?cursor=eyJpZCI6MTIzfQ`, {
      headers: { authorization: "Bearer k" },
    });
    expect(response.headers.get("x-mock-violations")).toBe("0");
  });

  it.each([
    [-1, "0"],
    [1, "1"],
  ])("takes a charge below the price for a discount, and reports one above it: %d", async (more, count) => {
    upstreamResponse.body = JSON.stringify({ ...right, costMicroCents: right.costMicroCents + more });
    const response = await send(JSON.stringify(bodyFor(slug)));
    expect(response.headers.get("x-mock-violations")).toBe(count);
  });

  it("reports an invalid request and an invalid response, issue by issue, and forwards them nevertheless", async () => {
    upstreamResponse.body = JSON.stringify({ ...right, status: 1, costMicroCents: "350000" });
    const response = await send(JSON.stringify(bodyFor(slug, { duration: "7" })));
    expect(await response.text()).toBe(upstreamResponse.body);
    expect(response.headers.get("x-mock-violations")).toBe("3");
    expect(proxy.mock.violations.slice(-3)).toEqual([
      expect.objectContaining({
        of: "request",
        operation: "submitJob",
        details: [expect.objectContaining({ path: "input.duration", allowed: ["5", "10"] })],
      }),
      expect.objectContaining({
        of: "response",
        status: 200,
        message: expect.stringMatching(/^status must be a string/),
        details: [
          expect.objectContaining({ path: "status" }),
          expect.objectContaining({ path: "costMicroCents", message: expect.stringMatching(/must be an integer/) }),
        ],
      }),
      expect.objectContaining({ of: "response", status: 200, rule: "wrong-request-refused" }),
    ]);
    expect(log.map((line) => JSON.parse(line).event)).toEqual(["violation", "violation", "violation"]);
    expect(log.map((line) => JSON.parse(line).rule)).toEqual(proxy.mock.violations.slice(-3).map(({ rule }) => rule));
    expect(log.join()).not.toContain("pb_secret");
  });

  it.each([
    [418, "{}", /submitJob declares 200, 400, .* but not 418\.$/],
    [200, "<html>", /^The body is not JSON\.$/],
    [400, '{"error":"no"}', /is missing|must be/],
  ])("reports the response %d %s", async (status, body, message) => {
    upstreamResponse = { status, body };
    expect((await send(JSON.stringify(bodyFor(slug)))).status).toBe(status);
    expect(proxy.mock.violations.at(-1)).toMatchObject({
      of: "response",
      status,
      message: expect.stringMatching(message),
    });
  });

  it("reports a request that is not in the document", async () => {
    await send("{}", "/v1/nothing");
    expect(received).toHaveLength(1);
    expect(proxy.mock.violations.at(-1)).toMatchObject({ of: "request", message: "There is no path '/v1/nothing'." });
  });

  it("finds nothing wrong with the mock", async () => {
    expect((await behind.submit(bodyFor(slug))).status).toBe(200);
    expect((await behind.call("listJobs")).status).toBe(200);
    expect((await behind.call("getModel")).status).toBe(200);
    expect(behind.mock.violations).toEqual([]);
  });

  it("reports a server that does not respond", async () => {
    const lost = await startClient({ proxy: "http://127.0.0.1:2" });
    const response = await lost.submit(bodyFor(slug));
    expectError(response, "INTERNAL_ERROR");
    expect(response.message).toMatch(/^http:\/\/127\.0\.0\.1:2 did not respond: .*ECONNREFUSED/);
    await lost.close();
  });
});

it("adds no header to a request, and keeps its Content-Encoding and every Set-Cookie", async () => {
  const { host } = new URL(proxy.url);
  const head = ["POST /v1/jobs/submit HTTP/1.1", `Host: ${host}`, "X-Odd: 1", "Content-Encoding: gzip"];
  const response = await proxy.raw(`${[...head, "Content-Length: 2", "Connection: close"].join("\r\n")}\r\n\r\n{}`);
  expect(response.match(/^set-cookie: .*$/gim)).toEqual(["set-cookie: a=1", "set-cookie: b=2"]);
  const [{ headers, body } = { headers: {}, body: "" }] = received;
  expect(body).toBe("{}");
  expect(Object.keys(headers).toSorted()).toEqual([
    "connection",
    "content-encoding",
    "content-length",
    "host",
    "x-odd",
  ]);
});

describe("the server behind it", () => {
  it.each(["http://elsewhere.example/v1/jobs", "http://elsewhere.example/v1/jobs?limit=1", "*"])(
    "is the only one that a request reaches, also if it is for %s",
    async (target) => {
      upstreamResponse = { status: 200, body: JSON.stringify({ jobs: [], nextCursor: null, hasMore: false }) };
      const method = target === "*" ? "OPTIONS" : "GET";
      const head = [`${method} ${target} HTTP/1.1`, "host: x", "authorization: Bearer k", "connection: close"];
      expect(await proxy.raw(`${head.join("\r\n")}\r\n\r\n`)).toMatch(/^HTTP\/1.1 200 /);
      const path = target === "*" ? "/*" : target.slice("http://elsewhere.example".length);
      expect(received).toMatchObject([{ url: path }]);
    },
  );

  it.each(["constructor", "__proto__"])("may send a header named %s", async (name) => {
    upstreamResponse = { status: 200, body: JSON.stringify(right), headers: { [name]: "1" } };
    const response = await send(JSON.stringify(bodyFor(slug)));
    expect([response.status, response.headers.get(name)]).toEqual([200, "1"]);
  });
});
