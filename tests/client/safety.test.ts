/** What every client keeps to besides, by the vectors that all languages share: it ends, hides the key, is not misled. */
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { estimateCost } from "../../scripts/client/models/index.ts";
import { verifyWebhook } from "../../scripts/client/webhooks/index.ts";
import { estimates, hostile, ids, pages, secrets, webhookMisuse, webhooks } from "../vectors/index.ts";
import { clientOf, createClient, failureOf, type LogEvent, PixelByteError } from "./support/client.ts";
import { errorBody, jobBody, submittedBody } from "./support/scriptedServer.ts";
import { serverStarter } from "./support/served.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };
const serve = serverStarter();

describe("callbacks", () => {
  it("are awaited", async () => {
    const order: string[] = [];
    const note = (what: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(what);
    };
    const server = await serve(({ path }) => {
      order.push(path);
      return path.endsWith("/submit") ? { body: submittedBody(Number.NaN) } : { body: jobBody("completed") };
    });
    await clientOf(server).run(slug, input, { onSubmit: note("submitted"), onProgress: note("looked") });
    expect(order).toEqual(["/v1/jobs/submit", "submitted", "/v1/jobs/job_1", "looked"]);
  });

  it("end at the deadline", async () => {
    const server = await serve([{ body: jobBody("pending") }]);
    const onProgress = () => new Promise(() => {});
    const failure = await failureOf(clientOf(server).jobs.wait("job_1", { deadline: 100, onProgress }));
    expect(failure).toMatchObject({ code: "JOB_DEADLINE", jobId: "job_1" });
  });
});

describe("everything ends", () => {
  describe.each<[string, typeof fetch]>([
    ["returns at once, from a cache", async () => Response.json(jobBody("pending"))],
    ["never returns", () => new Promise(() => {})],
  ])("a wait whose fetch does not heed the signal and %s", (_, fetch) => {
    it("at its deadline", async () => {
      const client = createClient({ apiKey: "pb_test", fetch });
      const failure = await failureOf(client.jobs.wait("job_1", { deadline: 100 }));
      expect(failure).toMatchObject({ code: "JOB_DEADLINE", jobId: "job_1" });
    });

    it("when it is aborted", async () => {
      const sent = Promise.withResolvers<void>();
      const seen: typeof fetch = (...request) => {
        sent.resolve();
        return fetch(...request);
      };
      const stop = new AbortController();
      const client = createClient({ apiKey: "pb_test", fetch: seen });
      const failing = failureOf(client.jobs.wait("job_1", { signal: stop.signal }));
      await sent.promise;
      stop.abort();
      expect(await failing).toMatchObject({ code: "ABORTED", jobId: "job_1" });
    });
  });

  it("a wait whose middleware responds, so that nothing is sent", async () => {
    const client = createClient({ apiKey: "pb_test" });
    let looks = 0;
    client.use({
      onRequest() {
        looks += 1;
        // Not forever, if the wait does not end.
        return Response.json(jobBody(looks < 200 ? "pending" : "completed"));
      },
    });
    const failure = await failureOf(client.jobs.wait("job_1", { deadline: 100 }));
    expect(failure).toMatchObject({ code: "JOB_DEADLINE", jobId: "job_1" });
    expect(looks).toBeLessThan(5);
  });

  it.each(pages)("a list: $name", async ({ pages: script, ids: listed }) => {
    const server = await serve((_, index) => {
      const { ids: jobIds = [], ...page } = script[index % script.length] ?? {};
      return { body: { ...page, jobs: jobIds.map((jobId) => ({ jobId, status: "pending" })) } };
    });
    const seen: string[] = [];
    const iterate = async () => {
      for await (const { jobId } of clientOf(server).jobs.list({ limit: 2 })) seen.push(jobId);
    };
    if (listed === undefined)
      expect(await failureOf(iterate())).toMatchObject({ message: expect.stringContaining("cursor") });
    else {
      await iterate();
      expect(seen).toEqual(listed);
    }
    expect(server.received.length).toBeLessThanOrEqual(script.length * 2);
    expect(server.received.every(({ path }) => path.includes("limit=2"))).toBe(true);
  });

  it.each([
    { maxRetries: Number.NaN },
    { maxRetries: -1 },
    { maxRetries: 0.5 },
    { timeout: 0 },
    { timeout: Number.NaN },
  ])("limits that mean nothing are refused: %o", async (limits) => {
    const rejection = expect.objectContaining({ code: "INVALID_ARGUMENT" });
    expect(() => createClient({ apiKey: "pb_test", ...limits })).toThrow(rejection);
    const server = await serve([{}]);
    expect(await failureOf(clientOf(server).jobs.get("job_1", limits))).toEqual(rejection);
    expect(await failureOf(clientOf(server).run(slug, input, limits))).toEqual(rejection);
    expect(server.received).toEqual([]);
  });

  it.each([0, -1, Number.NaN])("a deadline of %d is refused", async (deadline) => {
    const server = await serve([{ body: submittedBody() }]);
    for (const call of [
      clientOf(server).run(slug, input, { deadline }),
      clientOf(server).jobs.wait("job_1", { deadline }),
    ]) {
      expect(await failureOf(call)).toMatchObject({ code: "INVALID_ARGUMENT" });
    }
    expect(server.received).toEqual([]);
  });
});

describe("the key is never shown", () => {
  it.each(secrets.refused)("if no header can hold it: %j", (apiKey) => {
    let rejection: unknown;
    try {
      createClient({ apiKey });
    } catch (error) {
      rejection = error;
    }
    expect(rejection).toMatchObject({ code: "INVALID_ARGUMENT", message: expect.stringContaining("key") });
    for (const part of apiKey.split(/[^a-z_]+/).filter(({ length }) => length > 4))
      expect(inspect(rejection)).not.toContain(part);
  });

  it("nor is the value of an invalid header", async () => {
    const headers = { authorization: "Bearer pb_secret\nx" };
    const server = await serve([{}]);
    expect(() => createClient({ apiKey: "pb_test", headers })).toThrow(/^The header "authorization" has/);
    const failure = await failureOf(clientOf(server).jobs.get("job_1", { headers }));
    expect(failure).toMatchObject({ code: "INVALID_ARGUMENT" });
    expect(inspect(failure)).not.toContain("pb_secret");
  });

  it.each([400, 502, 200, 307])("by a server that repeats it with status %d", async (status) => {
    const server = await serve(({ headers: { authorization } }) => ({
      status,
      headers: { location: `https://x/${authorization}` },
      body:
        status === 502
          ? `<html>${authorization}`
          : { error: { code: "INVALID_INPUT", message: `You sent ${authorization}` } },
    }));
    const events: LogEvent[] = [];
    const client = clientOf(server, { apiKey: "pb_secret", log: (event) => events.push(event) });
    const failure = await failureOf(client.jobs.submit(slug, input));
    expect(server.received[0]?.headers.authorization).toBe("Bearer pb_secret");
    for (const shown of [failure, events, client])
      expect(inspect(shown, { depth: 10, showHidden: true })).not.toContain("pb_secret");
  });
});

describe("nothing is led astray", () => {
  it.each(ids.refused)("by the id %j", async (jobId) => {
    const server = await serve([{ status: 404, body: errorBody("JOB_NOT_FOUND") }]);
    const { jobs, models, uploads } = clientOf(server);
    for (const call of [jobs.get(jobId), jobs.cancel(jobId), jobs.wait(jobId), models.get(jobId), uploads.get(jobId)]) {
      expect(await failureOf(call)).toMatchObject({ code: "INVALID_ARGUMENT" });
    }
    expect(server.received).toEqual([]);
  });

  it.each(ids.accepted)("and the id %j is sent as it is", async (jobId) => {
    const server = await serve([{ body: jobBody("pending") }]);
    await clientOf(server).jobs.get(jobId);
    expect(server.received[0]?.path).toBe(`/v1/jobs/${jobId}`);
  });

  it.each(hostile)("by an error body with $name", async ({ status, body, code, requestId }) => {
    const server = await serve([{ status, body }]);
    const failure = await failureOf(clientOf(server).jobs.get("job_1"));
    expect(failure).toBeInstanceOf(PixelByteError);
    expect(failure).toMatchObject({ status, code });
    if (!(failure instanceof PixelByteError)) throw failure;
    expect([failure.requestId, failure.jobId, failure.cancelled, failure.cause]).toEqual([
      requestId,
      undefined,
      undefined,
      undefined,
    ]);
    expect(failure.message).toBeTypeOf("string");
  });

  it("by brackets without end", async () => {
    const server = await serve([{ status: 400, body: `{"error":${"[".repeat(100_000)}` }]);
    expect(await failureOf(clientOf(server).jobs.get("job_1"))).toMatchObject({ code: "HTTP_400" });
  });

  it("to a price of something else", () => {
    const estimate = (model: string, own: object): unknown => Reflect.apply(estimateCost, undefined, [model, own]);
    for (const { model, input: own, name } of estimates)
      expect(() => estimate(model, own), `${model}: ${name}`).toThrow(TypeError);
    for (const own of [[], "text", 5, null])
      expect(() => Reflect.apply(estimateCost, undefined, [slug, own])).toThrow(TypeError);
  });

  const [genuine] = webhooks;
  it.each(webhookMisuse)("by a webhook with $name", async ({ secrets: secret, tolerance }) => {
    if (genuine === undefined) throw new Error("there is no webhook");
    const { payload, headers, secrets: right, now } = genuine;
    const own = {
      secret: secret?.map((one) => one ?? undefined) ?? right,
      tolerance: Number(tolerance ?? genuine.tolerance),
    };
    const failure = await failureOf(verifyWebhook({ payload, headers, now: () => now, ...own }));
    expect(failure).toBeInstanceOf(TypeError);
    expect(failure instanceof Error && failure.message).toMatch(/secret|tolerance/);
  });
});
