import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { failuresOf, slowness } from "../../scripts/mock/failures/failure.ts";
import type { MockOptions } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, document, expectError, operation, startClient } from "./support.ts";

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

  it("with 429 says when to retry", async () => {
    expect((await mock.submit(withPrompt("mock:429"))).headers.get("retry-after")).toBe("1");
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

  it("is not triggered by a prompt that only mentions one", async () => {
    expect((await mock.submit(withPrompt("a mock:fail"))).status).toBe(200);
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
    await expect(startClient({ failWith: ["boom"] })).rejects.toThrow(/failWith: there is no failure 'boom'/);
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
