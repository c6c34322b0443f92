/** Jobs on a clock that the tests move. Speed 1: times are those of the document. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { otherModel, someModel } from "../support/someModel.ts";
import { initialState } from "../support/states.ts";
import { bodyFor, type Client, document, expectError, startClient } from "./support.ts";

const { slug } = someModel;
const whole = someModel.processingSeconds * 1000;
/** As the README of the mock promises: pending for the first fifth. */
const pendingShare = 1 / 5;
const start = Date.parse("2026-02-18T15:00:00Z");
const options = { clock: { now: () => start }, speed: 1 } as const;

let mock: Client;
let keys = 0;
beforeAll(async () => {
  mock = await startClient(options);
});
afterAll(() => mock.close());

/** A caller with an account of its own. */
function account() {
  const headers = { authorization: `Bearer key-${keys++}` };
  const get = (id: string, path: string) => mock.call(id, { path, headers });
  return {
    headers,
    submit: async (of = slug) => {
      const { body } = await mock.call("submitJob", { body: bodyFor(of), headers });
      return String(at(body, "jobId"));
    },
    job: async (id: string) => (await get("getJob", `/v1/jobs/${id}`)).body,
    cancel: (id: string) => mock.call("cancelJob", { path: `/v1/jobs/${id}/cancel`, headers }),
    list: (query = "") => mock.call("listJobs", { query, headers }),
  };
}

describe("a job", () => {
  it("is pending, then processing, then completed at the estimated time", async () => {
    const { headers, job } = account();
    const submitted = (await mock.call("submitJob", { body: bodyFor(slug), headers })).body;
    const id = String(at(submitted, "jobId"));
    const seen: unknown[] = [];
    for (const wait of [0, whole * pendingShare - 1, 1, whole * (1 - pendingShare) - 1, 1]) {
      await mock.mock.advance(wait);
      const { status, progress } = Object(await job(id));
      seen.push([status, progress]);
    }
    expect(seen).toEqual([
      ["pending", 0],
      ["pending", 0],
      ["processing", 50],
      ["processing", 50],
      ["completed", 100],
    ]);
    // Responses hold the machine's time: what was to come when the job was submitted is now.
    expect(at(submitted, "estimatedCompletionTime")).toBe(new Date(start + whole).toISOString());
    expect(at(await job(id), "completedAt")).toBe(new Date(start).toISOString());
  });

  it("has no files before it is completed, and then real ones that the mock serves", async () => {
    const { submit, job } = account();
    const id = await submit();
    const before = await job(id);
    expect([at(before, "output"), at(before, "outputs"), at(before, "completedAt")]).toEqual([null, null, null]);
    const address = `${mock.url}/__mock/outputs/${id}/output_0.mp4`;
    expect((await fetch(address)).status).toBe(404);
    await mock.mock.advance(whole);
    const done = Object(await job(id));
    expect(done.output).toBe(address);
    expect(done.error).toBeNull();
    expect(done.outputs).toHaveLength(1);
    const { url, type, thumbnail, posterImage } = done.outputs[0];
    expect([url, type]).toEqual([address, "video"]);
    const video = await fetch(url);
    expect(video.headers.get("content-type")).toBe("video/mp4");
    expect(Buffer.from(await video.arrayBuffer()).toString("latin1", 4, 8)).toBe("ftyp");
    for (const picture of [thumbnail, posterImage]) {
      const bytes = Buffer.from(await (await fetch(picture)).arrayBuffer());
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    }
  });

  it.each(["video", "image"])("has a poster only if its model makes videos: %s", async (kind) => {
    const { submit, job } = account();
    const id = await submit(document.models.find(({ output }) => output.kind === kind)?.slug);
    await mock.mock.advance("1h");
    const [output] = list(at(await job(id), "outputs"));
    expect([at(output, "type"), Object.hasOwn(Object(output), "posterImage")]).toEqual([kind, kind === "video"]);
  });

  it("that fails ends when it would have been completed, with an error and without files", async () => {
    const { headers, job } = account();
    const { body } = await mock.call("submitJob", { body: bodyFor(slug, { prompt: "mock:fail" }), headers });
    await mock.mock.advance(whole);
    expect(await job(String(at(body, "jobId")))).toMatchObject({
      status: "failed",
      output: null,
      outputs: null,
      error: { code: "INTERNAL_ERROR" },
      completedAt: new Date(start).toISOString(),
    });
  });

  it.each(["output_1.mp4", "output_0.png", "thumb_0.mp4", "../../package.json", "output_0.mp4/x", ""])(
    "that is completed has no file '%s'",
    async (file) => {
      const { submit } = account();
      const id = await submit();
      await mock.mock.advance(whole);
      expect((await fetch(`${mock.url}/__mock/outputs/${id}/${encodeURIComponent(file)}`)).status).toBe(404);
    },
  );

  it("names files at the address by which the mock was reached", async () => {
    const { submit, headers } = account();
    await submit();
    const host = { ...headers, host: "mock.test:99" };
    const text = await mock.raw(
      [
        "POST /v1/jobs/submit HTTP/1.1",
        ...Object.entries(host).map(([name, value]) => `${name}: ${value}`),
        "content-type: application/json",
        "connection: close",
        `content-length: ${JSON.stringify(bodyFor(slug)).length}`,
        "",
        JSON.stringify(bodyFor(slug)),
      ].join("\r\n"),
    );
    const id = /job_[0-9a-f]{12}/.exec(text)?.[0] ?? "";
    await mock.mock.advance(whole);
    const { body } = await mock.call("getJob", { path: `/v1/jobs/${id}`, headers });
    expect(at(body, "output")).toBe(`http://mock.test:99/__mock/outputs/${id}/output_0.mp4`);
  });

  it("of an unknown id is not found", async () => {
    const { headers } = account();
    for (const id of ["job_nothing", "__proto__", "%E0%A4"]) {
      expectError(await mock.call("getJob", { path: `/v1/jobs/${id}`, headers }), "JOB_NOT_FOUND");
      expectError(await mock.call("cancelJob", { path: `/v1/jobs/${id}/cancel`, headers }), "JOB_NOT_FOUND");
    }
  });

  it("is nobody else's", async () => {
    const id = await account().submit();
    const { headers, cancel, list } = account();
    expectError(await mock.call("getJob", { path: `/v1/jobs/${id}`, headers }), "UNAUTHORIZED_ACCESS");
    expectError(await cancel(id), "UNAUTHORIZED_ACCESS");
    expect(at((await list()).body, "jobs")).toEqual([]);
  });

  it("is faster by the speed of the mock", async () => {
    const fast = await startClient({ clock: { now: () => start }, speed: 60 });
    const { body } = await fast.submit(bodyFor(slug));
    expect(at(body, "estimatedCompletionTime")).toBe(new Date(start + whole / 60).toISOString());
    await fast.close();
  });

  it("completes by itself for a client that only polls", async () => {
    const real = await startClient({ speed: whole / 200 });
    const id = String(at((await real.submit(bodyFor(slug))).body, "jobId"));
    const job = async () => Object((await real.call("getJob", { path: `/v1/jobs/${id}` })).body);
    await expect.poll(async () => (await job()).status, { timeout: 60_000, interval: 20 }).toBe("completed");
    expect((await fetch((await job()).output)).status).toBe(200);
    await real.close();
  });
});

describe("cancelling", () => {
  it("cancels a pending job, and refunds it", async () => {
    const { headers, cancel, job } = account();
    const submitted = await mock.call("submitJob", { body: bodyFor(slug), headers });
    const { jobId, costMicroCents } = Object(submitted.body);
    const id = String(jobId);
    expect((await cancel(id)).body).toEqual({ jobId, status: "cancelled", refundedMicroCents: costMicroCents });
    expect(at(await job(id), "completedAt")).toBe(new Date(start).toISOString());
    await mock.mock.advance(whole);
    expect(Object(await job(id))).toMatchObject({ status: "cancelled", output: null, progress: 0 });
  });

  it.each([pendingShare, 1])("is refused after %d of the time, and a second time", async (share) => {
    const { submit, cancel } = account();
    const id = await submit();
    await mock.mock.advance(whole * share);
    const late = await cancel(id);
    expectError(late, "JOB_CANNOT_BE_CANCELLED");
    expect(late.message).toBe(
      `The job is ${share === 1 ? "completed" : "processing"}. Only a pending job can be cancelled.`,
    );
    const twice = await submit();
    await cancel(twice);
    expectError(await cancel(twice), "JOB_CANNOT_BE_CANCELLED");
  });

  it("takes whatever body is sent, because the operation has none", async () => {
    const { submit, headers } = account();
    const path = `/v1/jobs/${await submit()}/cancel`;
    expect((await mock.call("cancelJob", { path, headers, raw: "{" })).status).toBe(200);
  });
});

describe("the list of jobs", () => {
  const idsOf = (body: unknown): string[] => Object(body).jobs.map((job: { jobId: string }) => job.jobId);

  it("is newest first, in pages that hold each job once", async () => {
    const { submit, list } = account();
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push(await submit());
    const seen: string[][] = [];
    let query = "?limit=2";
    for (;;) {
      const page = Object((await list(query)).body);
      seen.push(idsOf(page));
      expect(page.hasMore).toBe(page.nextCursor !== null);
      if (!page.hasMore) break;
      query = `?limit=2&cursor=${encodeURIComponent(page.nextCursor)}`;
      // A job that comes in between does not shift the pages.
      await submit();
    }
    expect(seen).toEqual([[ids[4], ids[3]], [ids[2], ids[1]], [ids[0]]]);
  });

  it("holds twenty jobs without a limit, and a hundred at most", async () => {
    const { submit, list } = account();
    for (let count = 0; count < 21; count++) await submit();
    expect(idsOf((await list()).body)).toHaveLength(20);
    expect(idsOf((await list("?limit=100")).body)).toHaveLength(21);
    expectError(await list("?limit=101"), "VALIDATION_ERROR");
    expectError(await list("?limit=0"), "VALIDATION_ERROR");
  });

  it("can be filtered by state or model", async () => {
    const { submit, list, cancel } = account();
    const done = await submit();
    await mock.mock.advance(whole);
    const cancelled = await submit(otherModel.slug);
    await cancel(cancelled);
    const pending = await submit();
    expect(idsOf((await list("?status=completed")).body)).toEqual([done]);
    expect(idsOf((await list("?status=cancelled")).body)).toEqual([cancelled]);
    expect(idsOf((await list(`?status=${initialState}`)).body)).toEqual([pending]);
    expect(idsOf((await list(`?modelId=${encodeURIComponent(slug)}`)).body)).toEqual([pending, done]);
    expect(idsOf((await list(`?modelId=${otherModel.slug}&status=completed`)).body)).toEqual([]);
    expect(idsOf((await list("?modelId=nothing")).body)).toEqual([]);
    expectError(await list("?status=done"), "VALIDATION_ERROR");
  });

  it("accepts the documented kind of cursor, which is a time", async () => {
    const { submit, list } = account();
    const first = await submit();
    await mock.mock.advance("1s");
    await submit();
    const createdAt = Object((await list("?limit=1")).body).jobs[0].createdAt;
    const cursor = Buffer.from(JSON.stringify({ createdAt })).toString("base64");
    expect(idsOf((await list(`?cursor=${encodeURIComponent(cursor)}`)).body)).toEqual([first]);
  });

  it.each(["abc", "%00", "eyJ9"])("rejects the cursor '%s'", async (cursor) => {
    expectError(await account().list(`?cursor=${cursor}`), "VALIDATION_ERROR");
  });
});

describe("a model", () => {
  it("is found by its slug and by the id in the response", async () => {
    const path = (id: string) => `/v1/models/${encodeURIComponent(id)}`;
    const { body } = await mock.call("getModel", { path: path(slug) });
    const again = await mock.call("getModel", { path: path(String(at(body, "id"))) });
    expect(again.body).toEqual(body);
    expect(Object(body)).toMatchObject({ name: someModel.displayName, category: "video", currentVersion: "v1.0" });
  });

  it("shows the schema by which its jobs are checked, on its own", async () => {
    const { body } = await mock.call("getModel", { path: `/v1/models/${encodeURIComponent(slug)}` });
    const { inputSchema } = Object(body).versions[0];
    expect(JSON.stringify(inputSchema)).not.toContain("$ref");
    expect(Object.keys(inputSchema.properties)).toEqual(someModel.parameters.map(({ name }) => name));
    expect(inputSchema.additionalProperties).toBe(false);
  });

  it("that does not exist is not found, and the nearest one is named", async () => {
    const response = await mock.call("getModel", { path: `/v1/models/${encodeURIComponent(`${slug}x`)}` });
    expectError(response, "MODEL_NOT_FOUND");
    expect(Object(response.details)[0].nearest[0]).toBe(slug);
  });

  it.each(["submitJob", "estimateJob"])("has one version, says %s", async (id) => {
    expect((await mock.call(id, { body: { ...bodyFor(slug), version: "v1.0" } })).status).toBe(200);
    const response = await mock.call(id, { body: { ...bodyFor(slug), version: "v9" } });
    expectError(response, "MODEL_VERSION_NOT_FOUND");
    expect(response.message).toBe(`${slug} has no version 'v9'. It has 'v1.0'.`);
  });
});

describe("the number of jobs kept", () => {
  it("is limited: the job that ended first is dropped", async () => {
    const small = await startClient({ ...options, maxJobs: 2 });
    const submit = async () => String(at((await small.submit(bodyFor(slug))).body, "jobId"));
    const [first, second] = [await submit(), await submit()];
    expectError(await small.submit(bodyFor(slug)), "PUBSUB_PUBLISH_FAILED");
    await small.call("cancelJob", { path: `/v1/jobs/${second}/cancel` });
    await small.mock.advance(whole);
    const third = await submit();
    expectError(await small.call("getJob", { path: `/v1/jobs/${second}` }), "JOB_NOT_FOUND");
    for (const id of [first, third]) expect((await small.call("getJob", { path: `/v1/jobs/${id}` })).status).toBe(200);
    await small.close();
  });
});
