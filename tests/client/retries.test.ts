import { afterEach, describe, expect, it, vi } from "vitest";
import { clientOf, failureOf, type LogEvent } from "./support/client.ts";
import { instantClock } from "./support/instantClock.ts";
import {
  errorBody,
  jobBody,
  nowhere,
  type Scripted,
  type ScriptedServer,
  startScriptedServer,
  submittedBody,
} from "./support/scriptedServer.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };

let server: ScriptedServer;
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server?.close();
});

async function started(...script: Scripted[]): Promise<ScriptedServer> {
  server = await startScriptedServer(script);
  return server;
}

const busy: Scripted = { status: 429, body: errorBody("CONCURRENT_JOBS_EXCEEDED") };
const broken: Scripted = { status: 500, body: errorBody("INTERNAL_ERROR") };
const notQueued: Scripted = { status: 503, body: errorBody("PUBSUB_PUBLISH_FAILED") };
const pending: Scripted = { body: jobBody("pending") };
const submitted: Scripted = { body: submittedBody() };

describe("reading", () => {
  it.each<[string, Scripted]>([
    ["429", busy],
    ["500", broken],
    ["502 from a gateway", { status: 502, body: "<html>Bad gateway</html>" }],
    ["503", notQueued],
    ["a connection that is closed", "drop"],
    ["a response that is cut off", "drop-in-body"],
  ])("is tried again after %s", async (_, failure) => {
    instantClock();
    const job = await clientOf(await started(failure, failure, pending)).jobs.get("job_1");
    expect(job.status).toBe("pending");
    expect(server.received).toHaveLength(3);
  });

  it("is retried after a timeout", async () => {
    instantClock();
    const job = await clientOf(await started("hang", pending)).jobs.get("job_1", { timeout: 1_000 });
    expect(job.status).toBe("pending");
  });

  it.each([400, 401, 402, 403, 404])("is not tried again after %d", async (status) => {
    instantClock();
    await failureOf(clientOf(await started({ status, body: errorBody("X") })).jobs.get("job_1"));
    expect(server.received).toHaveLength(1);
  });

  it("is retried twice, or as often as maxRetries says", async () => {
    instantClock();
    await started(broken);
    expect(await failureOf(clientOf(server).jobs.get("job_1"))).toMatchObject({ code: "INTERNAL_ERROR" });
    expect(server.received).toHaveLength(3);
    await failureOf(clientOf(server, { maxRetries: 5 }).jobs.get("job_1"));
    expect(server.received).toHaveLength(3 + 6);
    await failureOf(clientOf(server).jobs.get("job_1", { maxRetries: 0 }));
    expect(server.received).toHaveLength(3 + 6 + 1);
  });

  it("is also retried at the lower level, and through middleware", async () => {
    instantClock();
    const client = clientOf(await started(broken, pending, broken, pending));
    const raw = await client.GET("/v1/jobs/{jobId}", { params: { path: { jobId: "job_1" } } });
    expect(raw.data?.status).toBe("pending");
    client.use({ onRequest: ({ request }) => request.headers.set("x-trace", "1") });
    await client.jobs.get("job_1");
    expect(server.received.map(({ headers }) => headers["x-trace"])).toEqual([undefined, undefined, "1", "1"]);
  });
});

describe("submitting, which costs money,", () => {
  it.each<[string, Scripted]>([
    ["429", busy],
    ["a 503 that says that the job was not queued", notQueued],
  ])("is tried again after %s, with the same body", async (_, rejection) => {
    instantClock();
    const job = await clientOf(await started(rejection, rejection, submitted)).jobs.submit(slug, input);
    expect(job.jobId).toBe("job_1");
    expect(server.received.map(({ body }) => JSON.parse(body))).toEqual(Array(3).fill({ model: slug, input }));
  });

  it.each<[string, Scripted]>([
    ["500", broken],
    ["502", { status: 502 }],
    ["504", { status: 504 }],
    ["a 503 from someone else", { status: 503, body: "<html>Unavailable</html>" }],
    ["a 503 with another code", { status: 503, body: errorBody("MAINTENANCE") }],
    [
      "a 503 that only speaks of such a code",
      { status: 503, body: { error: { code: "MAINTENANCE", message: "-", details: ["PUBSUB_PUBLISH_FAILED"] } } },
    ],
    ["a connection that is closed", "drop"],
    ["a response that is cut off", "drop-in-body"],
  ])("is never sent twice after %s", async (_, failure) => {
    instantClock();
    await failureOf(clientOf(await started(failure, submitted)).jobs.submit(slug, input));
    expect(server.received).toHaveLength(1);
  });

  it("is never sent twice after a timeout", async () => {
    instantClock();
    const failure = await failureOf(
      clientOf(await started("hang", submitted)).jobs.submit(slug, input, { timeout: 1_000 }),
    );
    expect(failure).toMatchObject({ code: "REQUEST_TIMEOUT" });
    expect(server.received).toHaveLength(1);
  });

  it("is retried if there was no connection", async () => {
    const { pauses } = instantClock();
    const failure = await failureOf(clientOf({ url: nowhere }).jobs.submit(slug, input));
    expect(failure).toMatchObject({ code: "NETWORK", message: expect.stringContaining("ECONNREFUSED") });
    expect(pauses).toHaveLength(2);
  });

  it("is retried through middleware, with the same body", async () => {
    instantClock();
    const client = clientOf(await started(busy, submitted));
    client.use({ onRequest: () => undefined });
    await client.jobs.submit(slug, input);
    expect(server.received.map(({ body }) => JSON.parse(body))).toEqual(Array(2).fill({ model: slug, input }));
  });

  it("and cancelling are not retried after a 500", async () => {
    instantClock();
    await failureOf(clientOf(await started(broken)).jobs.cancel("job_1"));
    expect(server.received).toHaveLength(1);
  });
});

describe("the delay before a retry", () => {
  const pausesOf = async (script: Scripted[], maxRetries: number): Promise<readonly number[]> => {
    const { pauses } = instantClock();
    await failureOf(clientOf(await started(...script), { maxRetries }).jobs.get("job_1"));
    return pauses;
  };

  it("doubles from half a second to eight", async () => {
    expect(await pausesOf([broken], 6)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  });

  it("is shortened at random by up to a half", async () => {
    const { pauses } = instantClock();
    vi.spyOn(Math, "random").mockReturnValue(1);
    await failureOf(clientOf(await started(broken), { maxRetries: 3 }).jobs.get("job_1"));
    expect(pauses).toEqual([250, 500, 1000]);
  });

  it("follows Retry-After in seconds", async () => {
    expect(await pausesOf([{ ...busy, headers: { "retry-after": "7" } }], 1)).toEqual([7000]);
  });

  it("follows Retry-After as a date", async () => {
    const start = Date.now();
    const date = new Date(start + 30_000).toUTCString();
    const [pause] = await pausesOf([{ ...busy, headers: { "retry-after": date } }], 1);
    // The date has whole seconds, and was read while the test ran.
    const elapsed = Date.now() - start;
    expect(pause).toBeGreaterThanOrEqual(29_000 - elapsed);
    expect(pause).toBeLessThanOrEqual(30_000);
  });

  it.each(["soon", "", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "is the usual one if Retry-After is %j",
    async (value) => {
      expect(await pausesOf([{ ...busy, headers: { "retry-after": value } }], 1)).toEqual([500]);
    },
  );

  it("is not made if the server asks for more than a minute", async () => {
    expect(await pausesOf([{ ...busy, headers: { "retry-after": "61" } }], 1)).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  it("ends at once when the caller aborts", async () => {
    const stop = new AbortController();
    // The first attempt has ended, and the client waits for the next.
    const log = () => stop.abort();
    const client = clientOf(await started({ ...busy, headers: { "retry-after": "30" } }), { log });
    expect(await failureOf(client.jobs.get("job_1", { signal: stop.signal }))).toMatchObject({ code: "ABORTED" });
    expect(server.received).toHaveLength(1);
  });
});

describe("the log", () => {
  it("has every attempt, but never the key or the query", async () => {
    instantClock();
    const events: LogEvent[] = [];
    const client = clientOf(await started(broken, { body: { jobs: [], nextCursor: null, hasMore: false } }), {
      apiKey: "pb_secret",
      log: (event) => events.push(event),
    });
    await client.jobs.list({ cursor: "c2lnbmF0dXJl" });
    const call = `GET ${server.url}/v1/jobs`;
    expect(events).toEqual([
      { call, attempt: 1, took: expect.any(Number), result: 500, retryIn: 500 },
      { call, attempt: 2, took: expect.any(Number), result: 200, retryIn: undefined },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/pb_secret|c2lnbmF0dXJl/);
  });

  it("has the error if there was no response", async () => {
    const events: LogEvent[] = [];
    const client = clientOf({ url: nowhere }, { log: (event) => events.push(event), maxRetries: 0 });
    const failure = await failureOf(client.jobs.get("job_1"));
    expect(events).toMatchObject([{ attempt: 1, result: failure }]);
  });
});
