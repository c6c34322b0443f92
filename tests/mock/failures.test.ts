import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { failuresOf, slowness } from "../../scripts/mock/failures/failure.ts";
import type { MockOptions } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { unknownState } from "../support/states.ts";
import { bodyFor, type Client, document, expectError, operation, startClient, withKey } from "./support.ts";

const { slug } = someModel;
const submit = operation("submitJob");
const withPrompt = (prompt: string) => bodyFor(slug, { prompt });

let mock: Client;
beforeAll(async () => {
  mock = await startClient();
});
afterAll(() => mock.close());

describe("a failure", () => {
  it.each([...submit.errorCodes])("%s can be requested by prompt and by Prefer", async (code) => {
    expectError(await mock.submit(withPrompt(`mock:${code.toLowerCase()}`)), code);
    const headers = { prefer: `mock=${code.toLowerCase()}` };
    expectError(await mock.call("submitJob", { body: bodyFor(slug), headers }), code);
  });

  it.each([402, 403, 429, 500, 503])("%d can be requested by its status", async (status) => {
    expect((await mock.submit(withPrompt(`mock:${status}`))).status).toBe(status);
  });

  it.each(["listJobs", "getJob", "getModel", "presignUpload"])("can be requested of %s", async (id) => {
    const body = id === "presignUpload" ? { body: { filename: "a.png", contentType: "image/png" } } : {};
    expectError(await mock.call(id, { ...body, headers: { prefer: "mock=500" } }), "INTERNAL_ERROR");
  });

  it("with 429 says when to retry, and others do not", async () => {
    expect((await mock.submit(withPrompt("mock:429"))).headers.get("retry-after")).toBe("1");
    expect((await mock.submit(withPrompt("mock:402"))).headers.get("retry-after")).toBeNull();
  });

  it("explains when the API returns this error", async () => {
    const { message } = await mock.submit(withPrompt("mock:402"));
    expect(message).toBe(`${document.errorCodes.get("INSUFFICIENT_BALANCE")?.when} This failure was requested.`);
  });

  it("of a job ends the job with an error, and no files", async () => {
    const id = at((await mock.submit(withPrompt("mock:fail"))).body, "jobId");
    await mock.mock.advance("1h");
    const { body } = await mock.call("getJob", { path: `/v1/jobs/${id}` });
    expect(Object(body)).toMatchObject({
      status: "failed",
      output: null,
      outputs: null,
      error: { code: "INTERNAL_ERROR" },
    });
  });

  it("drop closes the connection without a response", async () => {
    await expect(mock.submit(withPrompt("mock:drop"))).rejects.toThrow(/fetch failed/);
    await expect(mock.call("listJobs", { headers: { prefer: "mock=drop" } })).rejects.toThrow(/fetch failed/);
  });

  it("slow delays the response", async () => {
    let isDone = false;
    const response = mock.submit(withPrompt("mock:slow")).finally(() => {
      isDone = true;
    });
    // What came before these is being handled once they have responses.
    for (let count = 0; count < 3; count++) await mock.call("listJobs");
    await mock.mock.advance(slowness - 1000);
    for (let count = 0; count < 3; count++) await mock.call("listJobs");
    expect(isDone).toBe(false);
    await mock.mock.advance(1000);
    expect((await response).status).toBe(200);
  });

  it("does not apply to an invalid request", async () => {
    expectError(await mock.submit({ ...withPrompt("mock:500"), extra: 1 }), "INVALID_INPUT");
  });

  it("with an unknown name is rejected, with a list of the known ones", async () => {
    const response = await mock.submit(withPrompt("mock:fial"));
    expectError(response, "INVALID_INPUT");
    expect(response.message).toBe(
      "The prompt mock:fial is not a failure of submitJob. The closest match is fail; the details list all failures.",
    );
    const allowed = [...failuresOf(document, submit).keys()];
    expect(response.details).toEqual([expect.objectContaining({ path: "input.prompt", allowed, nearest: "fail" })]);
    const listed = await mock.call("listJobs", { headers: { prefer: "mock=fail" } });
    expectError(listed, "VALIDATION_ERROR");
  });

  it("can be requested by a prompt with spaces around it", async () => {
    expectError(await mock.submit(withPrompt(" mock:500\n")), "INTERNAL_ERROR");
  });

  it.each(["a mock:500", "a:mock:500", "mock:500 a", "mock:500."])(
    "is not triggered by a prompt that only mentions one: '%s'",
    async (prompt) => {
      expect((await mock.submit(withPrompt(prompt))).status).toBe(200);
    },
  );

  it.each(['mock="500"', "respond-async,mock=500", "wait=10; mock=500"])("is read from Prefer: %s", async (prefer) => {
    expectError(await mock.call("listJobs", { headers: { prefer } }), "INTERNAL_ERROR");
  });

  it.each(["wait=10", "not-mock=500", "wait=10 mock=500"])("is not read from Prefer: %s", async (prefer) => {
    expect((await mock.call("listJobs", { headers: { prefer } })).status).toBe(200);
  });
});

describe("a failure that a test requests", () => {
  let own: Client;
  beforeEach(async () => {
    own = await startClient();
  });
  afterEach(() => own.close());

  const statusOf = async (path: string, key = "pb_test") =>
    (await own.send(path, { headers: { authorization: `Bearer ${key}` } })).status;
  /** The failures that have not happened yet: all of them, or those of a key. */
  const pending = async (key?: string) => {
    const headers = { authorization: key === undefined ? "" : `Bearer ${key}` };
    return list(at((await own.send("/__mock/failures", { headers })).body, "failures"));
  };

  it.each([
    { failure: "503", status: 503, complete: true, jobs: [] },
    { failure: "html", status: 502, complete: true, jobs: [] },
    { failure: "drop", status: undefined, complete: undefined, jobs: [] },
    { failure: "drop-after", status: undefined, complete: undefined, jobs: ["completed"] },
    { failure: "truncate", status: 200, complete: false, jobs: ["completed"] },
    { failure: "slow", milliseconds: 1, status: 200, complete: true, jobs: ["completed"] },
    { failure: { patch: { status: unknownState } }, status: 200, complete: true, jobs: ["completed"] },
    { failure: "fail", status: 200, complete: true, jobs: ["failed"] },
  ])(
    "ends the response and the job as documented: $failure",
    async ({ failure, milliseconds, status, complete, jobs }) => {
      own.mock.failNext("submitJob", failure, milliseconds === undefined ? {} : { milliseconds });
      const headers = { ...withKey, "content-type": "application/json" };
      const body = JSON.stringify(bodyFor(slug));
      const response = await fetch(`${own.url}/v1/jobs/submit`, { method: "POST", headers, body }).catch(
        () => undefined,
      );
      const isComplete = await response?.text().then(
        () => true,
        () => false,
      );
      expect([response?.status, isComplete]).toEqual([status, complete]);
      await own.mock.advance("1h");
      const listed = list(at((await own.call("listJobs")).body, "jobs"));
      expect(listed.map((job) => at(job, "status"))).toEqual(jobs);
    },
  );

  it("happens in turn, to requests of its operation", async () => {
    expect(await pending()).toEqual([]);
    own.mock.failNext("getModel", "500");
    own.mock.failNext("listJobs", "503", { times: 2 });
    own.mock.failNext("listJobs", "500");
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push(await statusOf("/v1/jobs"));
    expect(statuses).toEqual([503, 503, 500, 200]);
    expect(await pending()).toMatchObject([{ operation: "getModel", failure: "500" }]);
    expectError(await own.call("getModel"), "INTERNAL_ERROR");
    expect(await pending()).toEqual([]);
  });

  it("happens to every account, if it was requested without a key", async () => {
    own.mock.failNext("listJobs", "503", { times: 2 });
    expect([await statusOf("/v1/jobs", "pb_one"), await statusOf("/v1/jobs", "pb_two")]).toEqual([503, 503]);
  });

  it("is listed and forgotten with those of all accounts, without a key", async () => {
    for (const key of ["pb_one", "pb_two"]) own.mock.failNext("listJobs", "503", { key });
    own.mock.failNext("listJobs", "503");
    expect(await pending()).toMatchObject([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(await pending("pb_two")).toMatchObject([{ id: 2 }]);
    own.mock.forgetFailures();
    expect(await pending()).toEqual([]);
  });

  it("is dropped for newer ones if there are more than a thousand", async () => {
    for (let count = 0; count < 1001; count++) own.mock.failNext("listJobs", "503");
    const ids = (await pending()).map((one) => at(one, "id"));
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([1000, 2, 1001]);
  });

  it("is dropped for newer ones if their responses hold more than 4 MiB", async () => {
    const body = "a".repeat(1024 * 1024);
    for (let count = 0; count < 5; count++) own.mock.failNext("listJobs", { body });
    expect(await pending()).toMatchObject([{ id: 3 }, { id: 4 }, { id: 5 }]);
  });

  it("with a status that the operation does not declare has a code of that status, if there is one", async () => {
    own.mock.failNext("listJobs", "404");
    own.mock.failNext("listJobs", "504");
    const [declared, other] = [await own.send("/v1/jobs"), await own.send("/v1/jobs")];
    expect([declared.status, document.errorCodes.get(String(declared.code))?.status]).toEqual([404, 404]);
    expect([other.status, other.code]).toEqual([504, "INTERNAL_ERROR"]);
  });

  it.each([
    { type: "text/plain", body: "Back soon", sent: "Back soon" },
    { type: "application/problem+json", body: { title: "Back soon" }, sent: '{"title":"Back soon"}' },
  ])("may be a response of $type", async ({ type, body, sent }) => {
    own.mock.failNext("listJobs", { status: 503, headers: { "Content-Type": type }, body });
    const response = await fetch(`${own.url}/v1/jobs`, { headers: withKey });
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([503, type, sent]);
  });

  it("may change one member of an object and leave the others", async () => {
    own.mock.failNext("presignUpload", { patch: { data: { fileUrl: "https://example.com/a.png" } } });
    const { body } = await own.call("presignUpload", { body: { filename: "a.png", contentType: "image/png" } });
    expect(at(body, "data")).toMatchObject({ fileUrl: "https://example.com/a.png", fileId: expect.any(String) });
  });
});

describe("by chance", () => {
  let own: Client | undefined;
  afterEach(() => own?.close());

  /** The statuses of submit requests, `failed` for a job that fails. */
  async function lots(count: number, options: MockOptions): Promise<string[]> {
    await own?.close();
    const client = await startClient(options);
    own = client;
    const lotsOf: string[] = [];
    for (let index = 0; index < count; index++) {
      const { status, body } = await client.submit(bodyFor(slug));
      await client.mock.advance("1h");
      const path = `/v1/jobs/${at(body, "jobId")}`;
      const job = status === 200 ? (await client.call("getJob", { path })).body : null;
      lotsOf.push(String(job === null ? status : at(job, "status")));
    }
    return lotsOf;
  }

  it("jobs fail at the rate, the same ones for the same seed", async () => {
    const options = { failRate: 0.3, seed: 1 };
    const one = await lots(100, options);
    const failed = one.filter((status) => status === "failed").length;
    expect(failed).toBeGreaterThan(15);
    expect(failed).toBeLessThan(45);
    expect(await lots(100, options)).toEqual(one);
    expect(await lots(100, { ...options, seed: 2 })).not.toEqual(one);
  });

  it("requests fail in each of the ways that were chosen", async () => {
    const found = await lots(60, { failRate: 0.5, failWith: ["fail", "402", "pubsub_publish_failed"], seed: 3 });
    expect(new Set(found)).toEqual(new Set(["completed", "failed", "402", "503"]));
  });

  it("nothing but submit requests fail", async () => {
    own = await startClient({ failRate: 1, failWith: ["500"] });
    expectError(await own.submit(bodyFor(slug)), "INTERNAL_ERROR");
    expect((await own.call("listJobs")).status).toBe(200);
  });

  it("an unknown way is rejected at the start", async () => {
    await expect(startClient({ failWith: ["boom"] })).rejects.toThrow(
      /failWith: there is no failure 'boom'\. Use fail, .*html/,
    );
  });

  it("responses are delayed by the latency", async () => {
    own = await startClient({ latency: [120, 140] });
    const started = performance.now();
    await own.call("listJobs");
    expect(performance.now() - started).toBeGreaterThan(115);
  });
});

describe("a seed", () => {
  it("makes ids the same ones, whatever else was requested in between", async () => {
    const ids = await Promise.all(
      [false, true].map(async (withMore) => {
        const client = await startClient({ seed: "s" });
        const found: unknown[] = [];
        for (let count = 0; count < 3; count++) {
          if (withMore) await client.call("listJobs", { headers: { prefer: "dynamic=true, seed=9" } });
          found.push(at((await client.submit(bodyFor(slug))).body, "jobId"));
        }
        await client.close();
        return found;
      }),
    );
    expect(ids[0]).toEqual(ids[1]);
    expect(new Set(ids[0]).size).toBe(3);
  });
});
