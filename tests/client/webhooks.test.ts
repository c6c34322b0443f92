import { createHmac } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  nodeWebhookHandler,
  signWebhook,
  verifyWebhook,
  type WebhookEvent,
  WebhookVerificationError,
  webhookHandler,
} from "../../scripts/client/webhooks/index.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { clientOf, failureOf } from "./support/client.ts";

const secret = "whsec_1";
const now = Date.UTC(2026, 1, 18, 15, 4);
const timestamp = String(now / 1000);
const event = {
  jobId: "job_1",
  requestId: "req_1",
  status: "completed",
  output: {},
  completedAt: "2026-02-18T15:03:52.120Z",
};
const payload = JSON.stringify(event);

/** Signed by another implementation than the one under test. */
const signatureOf = (key: string, time: string, body: string | Uint8Array): string =>
  `sha256=${createHmac("sha256", key).update(`${time}.`).update(body).digest("hex")}`;

const headersOf = (time = timestamp, body: string | Uint8Array = payload, key = secret): Record<string, string> => ({
  "X-PixelByte-Timestamp": time,
  "X-PixelByte-Signature": signatureOf(key, time, body),
});
const verify = (options: object = {}): Promise<WebhookEvent> =>
  verifyWebhook({ payload, headers: headersOf(), secret, now: () => now, ...options });

/** Why a webhook is refused. */
async function faultOf(options: object): Promise<string> {
  const failure = await failureOf(verify(options));
  if (!(failure instanceof WebhookVerificationError)) throw failure;
  return failure.fault;
}

describe("verifyWebhook", () => {
  it.each([
    ["a string", payload],
    ["bytes", Buffer.from(payload)],
  ])("gives the event of a webhook that arrived as %s", async (_, body) => {
    expect(await verify({ payload: body })).toEqual(event);
  });

  it.each([
    ["of fetch", () => new Headers(headersOf())],
    [
      "of Node",
      () => Object.fromEntries(Object.entries(headersOf()).map(([name, value]) => [name.toLowerCase(), value])),
    ],
    ["as documented", () => headersOf()],
  ])("reads headers %s", async (_, headers) => {
    expect(await verify({ headers: headers() })).toEqual(event);
  });

  it("accepts every one of several secrets, and no other", async () => {
    for (const key of ["old", "new"]) {
      expect(await verify({ secret: ["new", "old"], headers: headersOf(timestamp, payload, key) })).toEqual(event);
    }
    expect(await faultOf({ secret: ["new", "old"] })).toBe("wrong-signature");
  });

  it.each([-300, 0, 300])("accepts a webhook that was sent %d seconds from now", async (seconds) => {
    expect(await verify({ headers: headersOf(String(now / 1000 + seconds)) })).toEqual(event);
  });

  it.each([
    ["too-old", -301],
    ["too-new", 301],
  ])("refuses as %s one that was sent %d seconds from now, though it is signed", async (fault, seconds) => {
    const headers = headersOf(String(now / 1000 + seconds));
    expect(await faultOf({ headers })).toBe(fault);
    expect(await verify({ headers, tolerance: 301 })).toEqual(event);
  });

  it.each(["", "soon", "NaN", "Infinity", "-Infinity", "0x65a", "1e99"])(
    "refuses the timestamp %j, though it is signed",
    async (time) => {
      expect(await faultOf({ headers: headersOf(time) })).toMatch(/^(too-|header-missing)/);
    },
  );

  it("rejects a body, a time or a secret that was changed", async () => {
    expect(await faultOf({ payload: payload.replace("completed", "failed") })).toBe("wrong-signature");
    expect(await faultOf({ payload: `${payload} ` })).toBe("wrong-signature");
    expect(await faultOf({ secret: "whsec_2" })).toBe("wrong-signature");
    const headers = { ...headersOf(), "X-PixelByte-Timestamp": String(now / 1000 + 1) };
    expect(await faultOf({ headers })).toBe("wrong-signature");
  });

  it.each([
    "sha256=",
    "sha256=00",
    `sha256=${"g".repeat(64)}`,
    `sha256=${"0".repeat(64)}`,
    `sha1=${"0".repeat(64)}`,
    "0".repeat(64),
    "",
  ])("refuses the signature %j", async (signature) => {
    const headers = { ...headersOf(), "X-PixelByte-Signature": signature };
    expect(await faultOf({ headers })).toBe("wrong-signature");
  });

  it.each(["X-PixelByte-Timestamp", "X-PixelByte-Signature"])("says that %s is missing", async (name) => {
    const headers = Object.fromEntries(Object.entries(headersOf()).filter(([one]) => one !== name));
    expect(await faultOf({ headers })).toBe("header-missing");
    expect(await faultOf({ headers: { ...headers, [name]: ["1", "2"] } })).toBe("header-missing");
  });

  it.each(["no JSON", "null", "[]", "{}", '{"jobId":1}'])("refuses %j, though it is signed", async (body) => {
    expect(await faultOf({ payload: body, headers: headersOf(timestamp, body) })).toBe("not-an-event");
  });

  it.each([[""], [[]], [["new", ""]]])("rejects the secret %j", async (none) => {
    expect(await failureOf(verify({ secret: none, headers: headersOf(timestamp, payload, "x") }))).toBeInstanceOf(
      TypeError,
    );
  });

  it("accepts what signWebhook signs", async () => {
    const signature = await signWebhook(secret, timestamp, payload);
    expect(signature).toBe(headersOf()["X-PixelByte-Signature"]);
  });
});

let close: (() => void) | undefined;
afterEach(() => close?.());

/** The address of a server with one handler. */
async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => server.close();
  const address = server.address();
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
}

type Send = (init: RequestInit) => Promise<Response>;

describe.each<[string, (options: Parameters<typeof webhookHandler>[0]) => Promise<Send>]>([
  [
    "webhookHandler",
    async (options) => {
      const handle = webhookHandler(options);
      return (init) => handle(new Request("https://example.com/hook", init));
    },
  ],
  [
    "nodeWebhookHandler",
    async (options) => {
      const url = await listen(nodeWebhookHandler(options));
      return (init) => fetch(url, init);
    },
  ],
])("%s", (_, start) => {
  const signed = (body = payload): RequestInit => ({ method: "POST", body, headers: headersOf(timestamp, body) });

  it("passes the event on and responds with 200", async () => {
    const events: WebhookEvent[] = [];
    const send = await start({ secret, now: () => now, onEvent: (one) => void events.push(one) });
    expect((await send(signed())).status).toBe(200);
    expect(events).toEqual([event]);
  });

  it("responds with 400 to an untrusted webhook, and passes nothing on", async () => {
    const events: unknown[] = [];
    const errors: unknown[] = [];
    const send = await start({
      secret: "other",
      now: () => now,
      onEvent: (one) => void events.push(one),
      onError: (one) => errors.push(one),
    });
    expect((await send(signed())).status).toBe(400);
    expect(events).toEqual([]);
    expect(errors).toEqual([expect.any(WebhookVerificationError)]);
  });

  it("responds with 500 if the event cannot be handled, so that it is retried", async () => {
    const errors: unknown[] = [];
    const own = new Error("Database is down");
    const send = await start({
      secret,
      now: () => now,
      onEvent: () => Promise.reject(own),
      onError: (one) => errors.push(one),
    });
    const response = await send(signed());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("Database");
    expect(errors).toEqual([own]);
  });

  const own = new Error("The log is full");
  it.each<[string, () => unknown]>([
    [
      "at once",
      () => {
        throw own;
      },
    ],
    ["later", () => Promise.reject(own)],
  ])("responds when the report of an error fails as well, %s", async (_, onError) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const send = await start({ secret: "other", now: () => now, onEvent: () => {}, onError });
    expect((await send(signed())).status).toBe(400);
    expect(said).toHaveBeenCalledWith(own);
  });

  it("responds with 405 to anything but POST", async () => {
    const send = await start({ secret, onEvent: () => {} });
    const response = await send({ method: "GET" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("responds with 413 to a body that is too large for a webhook", async () => {
    const send = await start({ secret, now: () => now, onEvent: () => {} });
    expect((await send(signed("x".repeat(1_000_001)))).status).toBe(413);
  });
});

describe("nodeWebhookHandler behind a body parser", () => {
  /** The status of a signed webhook whose body was read before, and left as `body`. */
  async function statusOf(body: (raw: Buffer) => unknown, errors: unknown[]): Promise<number> {
    const handle = nodeWebhookHandler({
      secret,
      now: () => now,
      onEvent: () => {},
      onError: (error) => errors.push(error),
    });
    const url = await listen(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      await handle(Object.assign(request, { body: body(Buffer.concat(chunks)) }), response);
    });
    return (await fetch(url, { method: "POST", body: payload, headers: headersOf() })).status;
  }

  it.each<[string, (raw: Buffer) => unknown]>([
    ["as bytes, such as express.raw()", (raw) => raw],
    ["as text, such as express.text()", (raw) => raw.toString()],
  ])("takes the body that it left %s", async (_, body) => {
    expect(await statusOf(body, [])).toBe(200);
  });

  it.each<[string, (raw: Buffer) => unknown]>([
    ["parsed, such as express.json()", (raw) => JSON.parse(raw.toString())],
    ["nowhere, such as Fastify", () => undefined],
  ])("says what happened if the body is left %s", async (_, body) => {
    const errors: unknown[] = [];
    expect(await statusOf(body, errors)).toBe(500);
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining("read and parsed before this handler") }),
    ]);
  });
});

describe("an error that is not the sender's", () => {
  it.each<[string, string | undefined, () => void]>([
    ["a missing secret", undefined, () => {}],
    [
      "a failing onEvent",
      secret,
      () => {
        throw new Error("Database is down");
      },
    ],
  ])("is never silent: %s", async (_, own, onEvent) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const handle = webhookHandler({ secret: own, now: () => now, onEvent });
    const request = new Request("https://example.com/hook", { method: "POST", body: payload, headers: headersOf() });
    expect((await handle(request)).status).toBe(500);
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringMatching(/secret|Database/) }));
  });
});

describe("a webhook of the mock", () => {
  it.each(["A dog", "mock:fail"])("arrives for a job with the prompt %j", async (prompt) => {
    const events: WebhookEvent[] = [];
    const mock = await startMock({ speed: 1, webhooks: "local", webhookSecret: secret });
    const webhookUrl = await listen(
      nodeWebhookHandler({ secret, tolerance: 1000, onEvent: (one) => void events.push(one), onError: console.error }),
    );
    const { jobId } = await clientOf(mock).jobs.submit("kling/kling-2.6-pro/text-to-video", { prompt }, { webhookUrl });
    await mock.advance("10m");
    await mock.close();
    const status = prompt === "A dog" ? "completed" : "failed";
    expect(events).toEqual([expect.objectContaining({ jobId, status })]);
  });
});
