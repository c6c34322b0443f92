/** Webhooks, received by a real server. */
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { follow } from "../../scripts/document/references.ts";
import type { MockOptions } from "../../scripts/mock/index.ts";
import { sentEvents } from "../../scripts/mock/webhooks/deliveries.ts";
import { whyNot } from "../../scripts/mock/webhooks/destinations.ts";
import { lookupLoopback } from "../../scripts/mock/webhooks/post.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, document, expectError, startClient } from "./support.ts";

interface Event {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(document.openapi, "bundle");
const isEvent = ajv.compile({ $ref: "bundle#/components/schemas/JobFinishedEvent" });

const { retryAfterSeconds } = document.webhook;
const { slug } = someModel;
const seconds = someModel.processingSeconds;
const now = Date.parse("2026-02-18T15:00:00Z");
let mock: Client;
let receiver: Server | undefined;
let events: Event[];
let hookStatus: number;
let hook: string;
/** What the receiver does before it responds. */
let onEvent: () => Promise<void>;

async function listen(server: Server): Promise<number> {
  receiver = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const receive = (request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse): void => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", async () => {
    events.push({ headers: request.headers, body });
    await onEvent();
    response.writeHead(hookStatus, { location: hook }).end();
  });
};

beforeEach(async () => {
  events = [];
  onEvent = async () => {};
  hookStatus = 200;
  hook = `http://localhost:${await listen(createServer(receive))}/hook`;
});
afterEach(async () => {
  await mock.close();
  receiver?.close();
});

const started = async (options: MockOptions = {}) => {
  mock = await startClient({
    clock: { now: () => now },
    speed: 1,
    webhooks: "local",
    webhookSecret: "s3cret",
    ...options,
  });
};
const submit = (webhookUrl: unknown, input = {}) => mock.submit({ ...bodyFor(slug, input), webhookUrl });

describe("a webhook", () => {
  it("is sent when the job completes, and not before", async () => {
    await started();
    const submitted = (await submit(hook)).body;
    await mock.mock.advance(`${seconds - 1}s`);
    expect(events).toEqual([]);
    await mock.mock.advance("1s");
    expect(events).toHaveLength(1);
    const event = JSON.parse(events[0]?.body ?? "");
    expect(isEvent(event), JSON.stringify(isEvent.errors)).toBe(true);
    expect(event).toMatchObject({
      jobId: at(submitted, "jobId"),
      requestId: at(submitted, "requestId"),
      status: "completed",
      completedAt: new Date(now).toISOString(),
    });
    const { body } = await mock.call("getJob", { path: `/v1/jobs/${event.jobId}` });
    expect(event.output.videoUrl).toBe(at(body, "output"));
    expect(event.output.metadata).toMatchObject({ format: "mp4", width: expect.any(Number) });
  });

  it.each(sentEvents)("of each kind that the mock lists is sent: %s", async (name) => {
    await started();
    await submit(hook);
    await submit(hook, { prompt: "mock:fail" });
    await mock.mock.advance(`${seconds}s`);
    const sent = follow(document.openapi, at(document.openapi, "webhooks", name, "post", "requestBody"));
    const schema = at(sent, "content", "application/json", "schema", "$ref");
    const isOfKind = ajv.compile({ $ref: `bundle${schema}` });
    const bodies = events.map(({ body }) => JSON.parse(body));
    expect(
      bodies.some((body) => isOfKind(body)),
      `never sent by scripts/mock/webhooks/deliveries.ts: ${name}`,
    ).toBe(true);
  });

  it("says why a job failed", async () => {
    await started();
    await submit(hook, { prompt: "mock:fail" });
    await mock.mock.advance(`${seconds}s`);
    const event = JSON.parse(events[0]?.body ?? "");
    expect(isEvent(event)).toBe(true);
    expect(event).toMatchObject({ status: "failed", error: { code: "INTERNAL_ERROR" } });
    expect(event).not.toHaveProperty("output");
  });

  it("is not sent for a cancelled job, and no error is logged", async () => {
    const log: string[] = [];
    await started({ logLevel: "error", writeLog: (line) => log.push(line) });
    const { body } = await submit(hook);
    await mock.call("cancelJob", { path: `/v1/jobs/${at(body, "jobId")}/cancel` });
    await mock.mock.advance("1h");
    expect([events, log]).toEqual([[], []]);
  });

  it("is signed over timestamp and raw body with the secret", async () => {
    await started();
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    const { headers, body } = events[0] ?? { headers: {}, body: "" };
    const timestamp = headers["x-pixelbyte-timestamp"];
    // The machine's time, whatever the time of the account: a receiver compares it with its own.
    expect(Number(timestamp)).toBe(Math.floor(now / 1000));
    const digest = createHmac("sha256", "s3cret").update(`${timestamp}.${body}`).digest("hex");
    expect(headers["x-pixelbyte-signature"]).toBe(`sha256=${digest}`);
    expect(headers["content-type"]).toBe("application/json");
  });

  // What each way differs in: the signature, the age, and the body.
  it.each([
    { as: "again", isValid: true, secondsAgo: 0, isWhole: true },
    { as: "forged", isValid: false, secondsAgo: 0, isWhole: true },
    { as: "stale", isValid: true, secondsAgo: 3600, isWhole: true },
    { as: "altered", isValid: false, secondsAgo: 0, isWhole: false },
  ] as const)("is sent again as $as", async ({ as, isValid, secondsAgo, isWhole }) => {
    await started();
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    expect(mock.mock.webhooks.map(({ id }) => id)).toEqual(["wh_1"]);
    expect(await mock.mock.sendWebhook("wh_1", as)).toMatchObject({ id: "wh_2", as, state: "sent" });
    const [first, { headers, body } = expect.fail("nothing was sent")] = events;
    const timestamp = headers["x-pixelbyte-timestamp"];
    expect(Number(timestamp)).toBe(Math.floor(now / 1000) - secondsAgo);
    const digest = createHmac("sha256", "s3cret").update(`${timestamp}.${body}`).digest("hex");
    expect(headers["x-pixelbyte-signature"] === `sha256=${digest}`).toBe(isValid);
    expect(body === first?.body).toBe(isWhole);
    // What was altered can still be read.
    expect(JSON.parse(body)).toMatchObject(JSON.parse(first?.body ?? ""));
  });

  it("is retried after 1, 4, 16, 64 and 256 seconds, and then has failed", async () => {
    await started();
    hookStatus = 500;
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    for (const [index, wait] of retryAfterSeconds.entries()) {
      await mock.mock.advance(wait * 1000 - 1);
      expect(events).toHaveLength(index + 1);
      await mock.mock.advance(1);
      expect(events).toHaveLength(index + 2);
    }
    await mock.mock.advance("1d");
    expect(events).toHaveLength(6);
    expect(new Set(events.map(({ body }) => body)).size).toBe(1);
    expect(mock.mock.webhooks.map(({ attempt, state, status }) => [attempt, state, status])).toEqual([
      ...[1, 2, 3, 4, 5].map((attempt) => [attempt, "pending", 500]),
      [6, "failed", 500],
    ]);
    const { groups } = await mock.mock.coverage();
    expect(groups.find(({ name }) => name === "webhooks")?.covered).toEqual(["pending", "failed"]);
  });

  it("is logged by the host of the receiver, at a level that shows whether it was accepted", async () => {
    const lines: string[] = [];
    await started({ logLevel: "info", writeLog: (line) => lines.push(line) });
    hookStatus = 503;
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    hookStatus = 204;
    await mock.mock.advance("1s");
    const logged = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === "webhook");
    const { host } = new URL(hook);
    expect(logged).toEqual([
      expect.objectContaining({ level: "warn", host, attempt: 1, state: "pending", status: 503 }),
      expect.objectContaining({ level: "info", host, attempt: 2, state: "sent", status: 204 }),
    ]);
  });

  it("is not retried once it was accepted", async () => {
    await started();
    hookStatus = 503;
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    hookStatus = 204;
    await mock.mock.advance("1h");
    expect(mock.mock.webhooks.map(({ state }) => state)).toEqual(["pending", "sent"]);
  });

  it("is retried sooner at a higher speed", async () => {
    await started({ speed: 100 });
    hookStatus = 500;
    await submit(hook);
    await mock.mock.advance((seconds * 1000) / 100);
    await mock.mock.advance(10);
    expect(events).toHaveLength(2);
  });

  it.each([300, 307])("does not follow a redirect (%i), and is tried again", async (status) => {
    await started();
    hookStatus = status;
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    expect(events).toHaveLength(1);
    expect(mock.mock.webhooks[0]).toMatchObject({ state: "pending", status });
  });

  it("to a port where nobody listens is retried", async () => {
    await started();
    receiver?.close();
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    expect(mock.mock.webhooks[0]).toMatchObject({ state: "pending", error: expect.stringMatching(/ECONNREFUSED/) });
  });
});

describe("where webhooks go", () => {
  it.each(["loopback", "off"] as const)("by http is refused with --webhooks %s, as by the API", async (webhooks) => {
    await started({ webhooks });
    const refused = await submit(hook);
    expectError(refused, "INVALID_WEBHOOK_URL");
    const remedy = "The mock accepts plain http if it is started with --webhooks local.";
    expect(refused.message).toBe(`webhookUrl must begin with https://, not '${hook}'. ${remedy}`);
  });

  it.each([
    "http://example.com/hook",
    "ftp://localhost/x",
    "http://localhost.example.com/",
    "http://10.0.0.1/",
    "http://[",
    7,
  ])("is never by http to another host with --webhooks local: %s", async (url) => {
    await started({ webhooks: "local" });
    expectError(await submit(url), "INVALID_WEBHOOK_URL");
  });

  it("is by http to a container with --webhooks any, and still by no other protocol", async () => {
    await started({ webhooks: "any" });
    expect((await submit("http://app:8000/hook")).status).toBe(200);
    expectError(await submit("ftp://localhost/x"), "INVALID_WEBHOOK_URL");
  });

  it("does not hang if the receiver moves the time itself", async () => {
    await started();
    onEvent = () => mock.mock.advance("1h");
    await submit(hook);
    await submit(hook);
    await mock.mock.advance(`${seconds}s`);
    expect(events.length).toBeGreaterThanOrEqual(2);
  });

  it("does not hide other issues of the same request", async () => {
    await started();
    const refused = await submit(hook, { duration: "7" });
    expectError(refused, "INVALID_INPUT");
  });

  it.each(["loopback", "local"] as const)("is not another host with --webhooks %s", async (webhooks) => {
    await started({ webhooks });
    expect((await submit("https://example.com/hook")).status).toBe(200);
    await mock.mock.advance(`${seconds}s`);
    expect(mock.mock.webhooks).toEqual([
      expect.objectContaining({
        state: "failed",
        error: "example.com is not this machine. To send there, start the mock with --webhooks any.",
      }),
    ]);
  });

  it.each([
    "https://127.1.2.3/",
    "https://127.10.20.255/",
    "https://[::1]:9/",
    "https://localhost:9/",
    "https://2130706433/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:127.1.2.3]/",
  ])("is this machine for %s", (url) => {
    expect(whyNot("loopback", new URL(url))).toBeUndefined();
  });

  it.each([
    "https://localtest.me/",
    "https://0.0.0.0/",
    "https://169.254.169.254/",
    "https://127.0.0.1.nip.io/",
    "https://[::]/",
    "https://[2001:db8::1]/",
  ])("is another host for %s, whatever it resolves to", (url) => {
    expect(whyNot("loopback", new URL(url))).toMatch(/is not this machine/);
    expect(whyNot("any", new URL(url))).toBeUndefined();
    expect(whyNot("off", new URL(url))).toBe("Webhooks are off.");
  });

  it("depends on the address of the connection", async () => {
    const look = (name: string) =>
      new Promise<unknown>((resolve) =>
        lookupLoopback(name, { all: false }, (error, address) => resolve(error ?? address)),
      );
    expect(await look("localhost")).toMatch(/^(127\.0\.0\.1|::1)$/);
    // An address that is not of this machine stands for a name that resolves to one.
    expect(await look("192.0.2.1")).toEqual(new Error("192.0.2.1 does not resolve to this machine"));
  });

  it("may be https to this machine with a self-signed certificate", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mock-tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync(
      "openssl",
      `req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1 -keyout ${key} -out ${cert}`.split(" "),
      {
        stdio: "ignore",
      },
    );
    receiver?.close();
    const port = await listen(createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, receive));
    rmSync(folder, { recursive: true });
    await started({ webhooks: "loopback" });
    await submit(`https://localhost:${port}/hook`);
    await mock.mock.advance(`${seconds}s`);
    expect(events).toHaveLength(1);
    expect(mock.mock.webhooks[0]?.state).toBe("sent");
  });
});
