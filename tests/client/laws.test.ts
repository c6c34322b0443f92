/** What every client keeps to where money is at stake, by the vectors that all languages share. */
import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { estimateCost } from "../../scripts/client/models/index.ts";
import { verifyWebhook } from "../../scripts/client/webhooks/index.ts";
import {
  estimates,
  hostile,
  ids,
  pages,
  redirects,
  secrets,
  submitResponses,
  waits,
  webhookRefusals,
  webhooks,
} from "../vectors/index.ts";
import { clientOf, createClient, failureOf, type LogEvent, PixelByteError } from "./support/client.ts";
import { instantClock } from "./support/instantClock.ts";
import {
  errorBody,
  jobBody,
  type Scripted,
  type ScriptedServer,
  startScriptedServer,
  submittedBody,
} from "./support/scriptedServer.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };

const servers: ScriptedServer[] = [];
async function serve(script: Parameters<typeof startScriptedServer>[0]): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe("a job is never sent twice", () => {
  it.each(redirects)("after a redirect with $status to $target", async ({ status, target }) => {
    const elsewhere = await serve([{ body: submittedBody() }]);
    const locations = {
      elsewhere: `${elsewhere.url}/v1/jobs/submit`,
      itself: "/v1/jobs/submit",
      nowhere: "http://127.0.0.1:1/",
    };
    const location = locations[target];
    const server = await serve([{ status, headers: { location } }, { body: submittedBody() }]);
    const failure = await failureOf(clientOf(server, { headers: { "x-api-key": "mine" } }).jobs.submit(slug, input));
    expect(failure).toMatchObject({ code: "UNEXPECTED_RESPONSE", status });
    expect(failure instanceof Error && failure.message).toContain(`status ${status} to ${location}`);
    expect([...server.received, ...elsewhere.received]).toHaveLength(1);
  });

  it("if the platform follows a redirect by itself, or hides it", async () => {
    for (const fake of [{ redirected: true }, { type: "opaqueredirect", status: 0, ok: false }]) {
      const own = Object.entries(fake).map(([name, value]) => [name, { value }]);
      const fetch = async () => Object.defineProperties(new Response(), Object.fromEntries(own));
      const client = createClient({ apiKey: "pb_test", fetch });
      expect(await failureOf(client.jobs.submit(slug, input))).toMatchObject({
        code: "UNEXPECTED_RESPONSE",
        message: expect.stringContaining("may have been accepted"),
      });
    }
  });
});

describe("a job is never lost", () => {
  it.each(submitResponses)("if submit returns $name", async ({ status, headers = {}, body, jobId, code }) => {
    const server = await serve([{ status, headers, body }]);
    const call = clientOf(server).jobs.submit(slug, input);
    if (jobId !== undefined) {
      expect(await call).toMatchObject({ jobId });
      return;
    }
    const failure = await failureOf(call);
    expect(failure).toBeInstanceOf(PixelByteError);
    expect(failure).toMatchObject({ code: code ?? "UNEXPECTED_RESPONSE", status, body });
    if (body.includes('"requestId":"')) expect(failure).toMatchObject({ requestId: expect.stringMatching(/^req_/) });
    expect(server.received).toHaveLength(1);
  });

  it("if the response is too large to be kept whole", async () => {
    const server = await serve([{ body: `<html>${"x".repeat(1_000_000)}` }]);
    const failure = await failureOf(clientOf(server).jobs.submit(slug, input));
    expect(failure).toMatchObject({ body: expect.stringMatching(/^<html>x{4090}$/) });
    expect(String(failure).length).toBeLessThan(1000);
  });

  type Look = (typeof waits)[number]["looks"][number];
  function lookOf({ of = "pending", set = {}, drop = [], wrapped = false, status = 200, raw }: Look): Scripted {
    if (raw !== undefined) return { status, body: raw, headers: { "content-type": "text/html" } };
    if (status >= 400) return { status, body: errorBody("INTERNAL_ERROR") };
    const members = Object.entries({ ...jobBody(of), ...set }).filter(([name]) => !drop.includes(name));
    const body = Object.fromEntries(members);
    return { status, body: wrapped ? { success: true, data: body } : body };
  }

  it.each(waits)("while it is waited for: $name", async ({ looks, outcome, output }) => {
    instantClock();
    const server = await serve(({ method }, index) =>
      method === "POST" ? { body: submittedBody() } : lookOf(looks[Math.min(index - 1, looks.length - 1)] ?? {}),
    );
    const call = clientOf(server).run(slug, input, { deadline: 60_000 });
    if (outcome === "completed") {
      expect(await call).toMatchObject({ status: "completed", ...(output === undefined ? {} : { output }) });
    } else {
      const late = outcome === "late" ? { code: "JOB_DEADLINE" } : {};
      expect(await failureOf(call)).toMatchObject({ jobId: "job_1", ...late });
    }
  });
});

describe("a job is never left running", () => {
  const cancelled: Scripted = { body: { jobId: "job_1", status: "cancelled", refundedMicroCents: 350_000 } };
  const jobServer = ({
    submit = { body: submittedBody() } as Scripted,
    look = { body: jobBody("pending") } as Scripted,
    cancel = cancelled,
  }) =>
    serve(({ path }) => {
      if (path.endsWith("/submit")) return submit;
      return path.endsWith("/cancel") ? cancel : look;
    });
  const cancels = ({ received }: ScriptedServer) => received.filter(({ path }) => path === "/v1/jobs/job_1/cancel");
  const options = { cancelIfUnfinished: true, maxRetries: 0 };

  it.each<[string, (stop: AbortController) => object, string]>([
    ["the deadline", () => ({ deadline: 50 }), "JOB_DEADLINE"],
    ["an abort", (stop) => ({ signal: stop.signal }), "ABORTED"],
  ])("by %s during the submit call, which is finished first", async (_, ending, code) => {
    const server = await jobServer({ submit: { body: submittedBody(), delay: 300 } });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const failure = await failureOf(clientOf(server).run(slug, input, { ...options, ...ending(stop) }));
    expect(failure).toMatchObject({ code, jobId: "job_1", cancelled: true });
    expect(cancels(server)).toHaveLength(1);
  });

  it("nor submitted after the caller has given up", async () => {
    const busy = { status: 429, headers: { "retry-after": "0.2" }, body: errorBody("CONCURRENT_JOBS_EXCEEDED") };
    const server = await serve([busy, { body: submittedBody() }]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const call = clientOf(server).run(slug, input, { cancelIfUnfinished: true, signal: stop.signal });
    expect(await failureOf(call)).toMatchObject({ code: "ABORTED" });
    expect(server.received).toHaveLength(1);
  });

  const broken = new Error("The disk is full");
  it.each<[string, () => unknown]>([
    [
      "at once",
      () => {
        throw broken;
      },
    ],
    ["later", () => Promise.reject(broken)],
  ])("by a callback that fails %s", async (_, callback) => {
    for (const callbacks of [{ onSubmit: callback }, { onProgress: callback }]) {
      const server = await jobServer({ submit: { body: submittedBody(Number.NaN) } });
      const failure = await failureOf(clientOf(server).run(slug, input, { ...options, ...callbacks }));
      expect(failure).toMatchObject({
        code: "CALLBACK",
        message: "the callback failed: The disk is full",
        cause: broken,
        jobId: "job_1",
        cancelled: true,
      });
      expect(cancels(server)).toHaveLength(1);
    }
  });

  it.each<[string, Scripted]>([
    ["401", { status: 401, body: errorBody("INVALID_API_KEY") }],
    ["500", { status: 500, body: errorBody("INTERNAL_ERROR") }],
    ["a broken connection", "drop"],
    ["a page", { body: "<html>" }],
  ])("by a look that ends with %s, and the error says what became of it", async (_, look) => {
    for (const [cancel, done] of [
      [cancelled, true],
      [{ status: 400, body: errorBody("JOB_CANNOT_BE_CANCELLED") }, false],
    ] as const) {
      const server = await jobServer({ submit: { body: submittedBody(Number.NaN) }, look, cancel });
      const failure = await failureOf(clientOf(server).run(slug, input, options));
      expect(failure).toMatchObject({ jobId: "job_1", cancelled: done });
    }
  });

  it("under the name of another: the cancel has the headers of the call", async () => {
    const server = await jobServer({ submit: { body: submittedBody(Number.NaN) }, look: "hang" });
    await failureOf(clientOf(server).run(slug, input, { ...options, deadline: 100, headers: { "x-tenant": "7" } }));
    expect(server.received.map(({ headers }) => headers["x-tenant"])).toEqual(["7", "7", "7"]);
  });
});

describe("callbacks", () => {
  it("are waited for", async () => {
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

  it("do not outlast the deadline", async () => {
    const server = await serve([{ body: jobBody("pending") }]);
    const onProgress = () => new Promise(() => {});
    const failure = await failureOf(clientOf(server).jobs.wait("job_1", { deadline: 100, onProgress }));
    expect(failure).toMatchObject({ code: "JOB_DEADLINE", jobId: "job_1" });
  });
});

describe("everything ends", () => {
  it.each<[string, typeof fetch]>([
    ["returns at once, from a cache", async () => Response.json(jobBody("pending"))],
    ["never returns", () => new Promise(() => {})],
  ])("a wait whose fetch does not heed the signal and %s", async (_, fetch) => {
    const client = createClient({ apiKey: "pb_test", fetch });
    for (const ending of [{ deadline: 100 }, { signal: AbortSignal.timeout(100) }]) {
      expect(await failureOf(client.jobs.wait("job_1", ending))).toMatchObject({ jobId: "job_1" });
    }
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
    const refusal = expect.objectContaining({ code: "INVALID_ARGUMENT" });
    expect(() => createClient({ apiKey: "pb_test", ...limits })).toThrow(refusal);
    const server = await serve([{}]);
    expect(await failureOf(clientOf(server).jobs.get("job_1", limits))).toEqual(refusal);
    expect(await failureOf(clientOf(server).run(slug, input, limits))).toEqual(refusal);
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
    let refusal: unknown;
    try {
      createClient({ apiKey });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: "INVALID_ARGUMENT", message: expect.stringContaining("key") });
    for (const part of apiKey.split(/[^a-z_]+/).filter(({ length }) => length > 4))
      expect(inspect(refusal)).not.toContain(part);
  });

  it("nor is the value of a header that cannot be sent", async () => {
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
  it.each(webhookRefusals)("by a webhook with $name", async ({ secrets: secret, tolerance }) => {
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
