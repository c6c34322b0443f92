import { afterEach, describe, expect, it, vi } from "vitest";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { costOf } from "../support/costs.ts";
import { clientOf, failureOf, JobCancelledError, JobFailedError, type PixelByteClient } from "./support/client.ts";
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

let server: ScriptedServer | undefined;
let mock: RunningMock | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server?.close();
  await mock?.close();
});

/** A server whose job has these states in turn, the last one ever after. Without `submit`, it is done at once. */
async function jobThatIs(states: readonly Scripted[], seconds = 0): Promise<PixelByteClient> {
  let looks = 0;
  server = await startScriptedServer(({ method, path }) => {
    if (path.endsWith("/cancel")) return { body: { jobId: "job_1", status: "cancelled", refundedMicroCents: 350_000 } };
    if (method === "POST") return { body: submittedBody(seconds) };
    looks += 1;
    return states[looks - 1] ?? states.at(-1) ?? {};
  });
  return clientOf(server);
}
const state = (status: string): Scripted => ({ body: jobBody(status) });
const calls = (): string[] => (server?.received ?? []).map(({ method, path }) => `${method} ${path}`);

describe("run, against the mock", () => {
  it("submits a job, waits for it and returns it with its files", async () => {
    mock = await startMock({ speed: 1000 });
    const seen: string[] = [];
    const job = await clientOf(mock).run(slug, input, {
      onSubmit: ({ jobId, costMicroCents }) => seen.push(`${jobId} ${costMicroCents}`),
      onProgress: ({ jobId, status }) => seen.push(`${jobId} ${status}`),
    });
    expect(job).toMatchObject({ status: "completed", output: expect.stringMatching(/^http/), progress: 100 });
    expect(job.outputs).toHaveLength(1);
    expect(seen.at(0)).toBe(`${job.jobId} ${costOf(slug)}`);
    expect(seen.at(-1)).toBe(`${job.jobId} completed`);
  });

  it("fails with the job's error if the job fails", async () => {
    mock = await startMock({ speed: 1000 });
    const failure = await failureOf(clientOf(mock).run(slug, { prompt: "mock:fail" }));
    expect(failure).toBeInstanceOf(JobFailedError);
    expect(failure).toMatchObject({ jobId: expect.stringMatching(/^job_/), job: { status: "failed" } });
  });

  it("can wait for a job that another process submitted", async () => {
    mock = await startMock({ speed: 1000 });
    const { jobId } = await clientOf(mock).jobs.submit(slug, input);
    expect(await clientOf(mock).jobs.wait(jobId)).toMatchObject({ jobId, status: "completed" });
  });

  it("survives a server that fails occasionally", async () => {
    mock = await startMock({ speed: 1000 });
    let requests = 0;
    // Every second request gets no response.
    const flaky: typeof fetch = (...request) =>
      requests++ % 2
        ? fetch(...request)
        : Promise.reject(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
    instantClock();
    expect(await clientOf(mock, { fetch: flaky }).run(slug, input)).toMatchObject({ status: "completed" });
  });
});

describe("waiting", () => {
  it("polls rarely at first, often around the expected end, and less and less often after it", async () => {
    const { pauses } = instantClock();
    const client = await jobThatIs([...Array(60).fill(state("processing")), state("completed")], 240);
    await client.run(slug, input);
    const seconds = pauses.map((pause) => Math.round(pause / 1000));
    expect(seconds.slice(0, 5)).toEqual([30, 30, 30, 30, 30]);
    expect(Math.min(...seconds)).toBe(1);
    expect(seconds.at(-1)).toBe(30);
    const end = seconds.indexOf(1);
    expect(seconds.slice(0, end)).toEqual(seconds.slice(0, end).toSorted((a, b) => b - a));
    expect(pauses.slice(0, 20).reduce((sum, pause) => sum + pause)).toBeLessThan(250_000);
  });

  it("polls a job of four minutes about thirty times", async () => {
    const { pauses } = instantClock();
    const client = await jobThatIs([state("processing")], 240);
    await failureOf(client.run(slug, input, { deadline: 240_000 }));
    expect(pauses.length).toBeGreaterThan(15);
    expect(pauses.length).toBeLessThan(40);
  });

  it("polls at once if only the id is known", async () => {
    const { pauses } = instantClock();
    const client = await jobThatIs([state("completed")]);
    await client.jobs.wait("job_1");
    expect(pauses).toEqual([]);
    expect(calls()).toHaveLength(1);
  });

  it("never polls too often, even if the clocks are far apart", async () => {
    const { pauses } = instantClock();
    const client = await jobThatIs([...Array(20).fill(state("pending")), state("completed")], -100_000);
    await client.run(slug, input);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
  });

  it("never polls too often if the server does not say when the job should be done", async () => {
    const { pauses } = instantClock();
    const client = await jobThatIs([...Array(20).fill(state("pending")), state("completed")], Number.NaN);
    await client.run(slug, input);
    expect(pauses).toHaveLength(20);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
  });

  it("fails with the job if it was cancelled", async () => {
    instantClock();
    const failure = await failureOf((await jobThatIs([state("cancelled")])).run(slug, input));
    expect(failure).toBeInstanceOf(JobCancelledError);
    expect(failure).toMatchObject({ code: "JOB_CANCELLED", jobId: "job_1", job: { status: "cancelled" } });
  });

  it("has the job's id in every error", async () => {
    instantClock();
    const client = await jobThatIs([{ status: 401, body: errorBody("API_KEY_EXPIRED") }]);
    expect(await failureOf(client.run(slug, input))).toMatchObject({ code: "API_KEY_EXPIRED", jobId: "job_1" });
  });

  it("retries more often than a single request, because the job is paid for", async () => {
    instantClock();
    const client = await jobThatIs([...Array<Scripted>(7).fill("drop"), state("completed")]);
    expect(await client.run(slug, input)).toMatchObject({ status: "completed" });
  });
});

describe("a deadline", () => {
  it("ends the wait with the job's id, without touching the job", async () => {
    instantClock();
    const client = await jobThatIs([state("processing")], 240);
    const failure = await failureOf(client.run(slug, input, { deadline: 100_000 }));
    expect(failure).toMatchObject({
      code: "JOB_DEADLINE",
      jobId: "job_1",
      message: "job_1: timed out after 100000 ms",
    });
    expect(failure).not.toHaveProperty("cancelled");
    expect(calls()).not.toContain("POST /v1/jobs/job_1/cancel");
  });

  it("may be infinite, although no timer is", async () => {
    const client = await jobThatIs([state("completed")]);
    const limits = { deadline: Number.POSITIVE_INFINITY, timeout: Number.POSITIVE_INFINITY };
    expect(await client.run(slug, input, limits)).toMatchObject({ status: "completed" });
  });

  it("is half an hour by default", async () => {
    const { pauses } = instantClock();
    await failureOf((await jobThatIs([state("processing")])).run(slug, input));
    const waited = pauses.reduce((sum, pause) => sum + pause);
    expect(waited).toBeGreaterThanOrEqual(1_800_000);
    expect(waited).toBeLessThan(1_831_000);
  });

  it("cancels the job with cancelIfUnfinished, and says whether that succeeded", async () => {
    mock = await startMock({ speed: 1 });
    const options = { deadline: 50, cancelIfUnfinished: true };
    const failure = await failureOf(clientOf(mock).run(slug, input, options));
    expect(failure).toMatchObject({ code: "JOB_DEADLINE", cancelled: true, jobId: expect.any(String) });
    const [job] = (await clientOf(mock).jobs.list()).jobs;
    expect(job?.status).toBe("cancelled");

    const { jobId } = await clientOf(mock).jobs.submit(slug, input);
    await mock.advance("100s");
    expect(await failureOf(clientOf(mock).jobs.wait(jobId, options))).toMatchObject({ cancelled: false });
  });

  it("ends a look that hangs", async () => {
    const client = await jobThatIs(["hang"]);
    const failure = await failureOf(client.jobs.wait("job_1", { deadline: 100 }));
    expect(failure).toMatchObject({ code: "JOB_DEADLINE" });
  });
});

describe("a signal", () => {
  it("ends the wait between polls, and cancels the job with cancelIfUnfinished", async () => {
    const client = await jobThatIs([state("pending")], 240);
    const reason = new Error("The user left");
    const stop = new AbortController();
    const onSubmit = () => void setImmediate(() => stop.abort(reason));
    const call = client.run(slug, input, { signal: stop.signal, cancelIfUnfinished: true, onSubmit });
    const failure = await failureOf(call);
    expect(failure).toMatchObject({ code: "ABORTED", cause: reason, jobId: "job_1", cancelled: true });
    expect(calls()).toEqual(["POST /v1/jobs/submit", "POST /v1/jobs/job_1/cancel"]);
  });

  it("ends a look that hangs", async () => {
    const client = await jobThatIs(["hang"]);
    const failure = await failureOf(client.jobs.wait("job_1", { signal: AbortSignal.timeout(100) }));
    expect(failure).toMatchObject({ code: "ABORTED", jobId: "job_1" });
  });

  it("that is already aborted prevents the job from being submitted", async () => {
    const client = await jobThatIs([state("completed")]);
    const failure = await failureOf(client.run(slug, input, { signal: AbortSignal.abort() }));
    expect(failure).toMatchObject({ code: "ABORTED" });
    expect(calls()).toEqual([]);
  });

  it("has no listeners left when the wait is over", async () => {
    instantClock();
    const warned = vi.spyOn(process, "emitWarning");
    const client = await jobThatIs([...Array(40).fill(state("processing")), state("completed")]);
    await client.run(slug, input, { signal: new AbortController().signal });
    expect(warned).not.toHaveBeenCalled();
  });
});
