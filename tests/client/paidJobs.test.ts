/** What becomes of a paid job, by the vectors that all languages share: never sent twice, lost or left running. */
import { describe, expect, it } from "vitest";
import { redirects, submitResponses, waits } from "../vectors/index.ts";
import { clientOf, createClient, failureOf, PixelByteError } from "./support/client.ts";
import { instantClock } from "./support/instantClock.ts";
import { errorBody, jobBody, type Scripted, type ScriptedServer, submittedBody } from "./support/scriptedServer.ts";
import { serverStarter } from "./support/served.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };
const serve = serverStarter();

describe("a job is never sent twice", () => {
  it.each(redirects)("after a redirect with $status to $target", async ({ status, target }) => {
    const elsewhere = await serve([{ body: submittedBody() }]);
    const locations = {
      elsewhere: `${elsewhere.url}/v1/jobs/submit`,
      itself: "/v1/jobs/submit",
      nowhere: "http://127.0.0.1:1/",
    };
    const location = target === "unsaid" ? undefined : locations[target];
    const headers = location === undefined ? {} : { location };
    const server = await serve([{ status, headers }, { body: submittedBody() }]);
    const failure = await failureOf(clientOf(server, { headers: { "x-api-key": "mine" } }).jobs.submit(slug, input));
    expect(failure).toMatchObject({ code: "UNEXPECTED_RESPONSE", status });
    expect(failure instanceof Error && failure.message).toContain(
      location === undefined ? `status ${status}` : `status ${status} to ${location}`,
    );
    expect([...server.received, ...elsewhere.received]).toHaveLength(1);
  });

  it("if the platform follows a redirect itself, or hides it", async () => {
    for (const fake of [{ redirected: true }, { type: "opaqueredirect", status: 0, ok: false }]) {
      const own = Object.entries(fake).map(([name, value]) => [name, { value }]);
      const fetch = async () => Object.defineProperties(new Response(), Object.fromEntries(own));
      const client = createClient({ apiKey: "pb_test", fetch });
      expect(await failureOf(client.jobs.submit(slug, input))).toMatchObject({
        code: "UNEXPECTED_RESPONSE",
        remedy: expect.stringContaining("may have been accepted"),
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

  it("if the response is too large to be stored in full", async () => {
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
    ["the deadline", () => ({ deadline: 100 }), "JOB_DEADLINE"],
    ["an abort", (stop) => ({ signal: stop.signal }), "ABORTED"],
  ])("by %s during the submit request, which is finished first", async (_, ending, code) => {
    const server = await jobServer({ submit: { body: submittedBody(), delay: 300 } });
    const stop = new AbortController();
    const failing = failureOf(clientOf(server).run(slug, input, { ...options, ...ending(stop) }));
    await server.hasReceived(1);
    stop.abort();
    const failure = await failing;
    expect(failure).toMatchObject({ code, jobId: "job_1", cancelled: true });
    expect(cancels(server)).toHaveLength(1);
  });

  it("nor submitted after the caller has given up", async () => {
    const busy = { status: 429, headers: { "retry-after": "30" }, body: errorBody("CONCURRENT_JOBS_EXCEEDED") };
    const server = await serve([busy, { body: submittedBody() }]);
    const stop = new AbortController();
    // The first attempt has ended, and the client waits for the next.
    const log = () => stop.abort();
    const call = clientOf(server, { log }).run(slug, input, { cancelIfUnfinished: true, signal: stop.signal });
    expect(await failureOf(call)).toMatchObject({ code: "ABORTED" });
    expect(server.received).toHaveLength(1);
  });

  it("nor submitted alone after the caller has given up", async () => {
    const busy = { status: 429, headers: { "retry-after": "30" }, body: errorBody("CONCURRENT_JOBS_EXCEEDED") };
    const server = await serve([busy, { body: submittedBody() }]);
    const stop = new AbortController();
    const log = () => stop.abort();
    const call = clientOf(server, { log }).jobs.submit(slug, input, { stop: stop.signal });
    const failure = await failureOf(call);
    expect(failure).toMatchObject({ code: "ABORTED" });
    expect(failure).not.toHaveProperty("remedy");
    expect(server.received).toHaveLength(1);
  });

  it("nor lost when the caller gives up during the submit request", async () => {
    const server = await serve([{ body: submittedBody(), delay: 100 }]);
    const stop = new AbortController();
    const call = clientOf(server).jobs.submit(slug, input, { stop: stop.signal });
    await server.hasReceived(1);
    stop.abort();
    expect(await call).toMatchObject({ jobId: "job_1" });
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

  it.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
    ["hears of it", (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(broken)))],
    ["does not", () => new Promise(() => {})],
  ])("by an abort during a callback that %s", async (_, callback) => {
    for (const name of ["onSubmit", "onProgress"]) {
      const server = await jobServer({ submit: { body: submittedBody(Number.NaN) } });
      const stop = new AbortController();
      const { signal } = stop;
      const waiting = () => {
        setImmediate(() => stop.abort());
        return callback(signal);
      };
      const failure = await failureOf(clientOf(server).run(slug, input, { ...options, signal, [name]: waiting }));
      expect(failure).toMatchObject({ code: "ABORTED", jobId: "job_1", cancelled: true });
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
    const stop = new AbortController();
    const headers = { "x-tenant": "7" };
    const failing = failureOf(clientOf(server).run(slug, input, { ...options, signal: stop.signal, headers }));
    await server.hasReceived(2);
    stop.abort();
    await failing;
    expect(server.received.map(({ headers }) => headers["x-tenant"])).toEqual(["7", "7", "7"]);
  });
});
