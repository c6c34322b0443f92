/** The mock without a socket: a function from Request to Response, as Node has it and as pages have it. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createMockHandler as createPageHandler } from "../../scripts/mock/browser.ts";
import { createMockHandler, type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, document, withKey } from "./support.ts";

const options = { document: inject("precompiled"), seed: 1, speed: 1 };
let mock: RunningMock;
let handle: (request: Request) => Promise<Response>;
let inPage: (request: Request) => Promise<Response>;
beforeAll(async () => {
  mock = await startMock(options);
  handle = createMockHandler(options);
  inPage = createPageHandler({ seed: 1, speed: 1 });
});
afterAll(() => mock.close());

const headers = { ...withKey, "content-type": "application/json" };
const submit = (origin: string, body: unknown) =>
  new Request(`${origin}/v1/jobs/submit`, { method: "POST", headers, body: JSON.stringify(body) });

/** What is the same whatever carries it: all but times. */
async function comparable(response: Response): Promise<unknown> {
  const text = (await response.text()).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time");
  const kept = [...response.headers].filter(
    ([name]) => !["date", "connection", "keep-alive", "content-length"].includes(name),
  );
  return { status: response.status, headers: Object.fromEntries(kept), text };
}

describe("the handler", () => {
  it("responds to the example of every model as the server does, byte by byte", async () => {
    for (const { example } of document.models) {
      const [bySocket, byHand] = [await fetch(submit(mock.url, example)), await handle(submit(mock.url, example))];
      const expected = await comparable(bySocket);
      expect(await comparable(byHand)).toEqual(expected);
      expect(await comparable(await inPage(submit(mock.url, example)))).toEqual(expected);
    }
  });

  it("rejects requests as the server does", async () => {
    const body = bodyFor(someModel.slug, { prompt: 7 });
    const [bySocket, byHand] = [await fetch(submit(mock.url, body)), await handle(submit(mock.url, body))];
    expect(await comparable(byHand)).toEqual(await comparable(bySocket));
  });

  it("has the control API, and closes a connection as fetch knows it", async () => {
    const failures = new Request("http://mock/__mock/failures", {
      method: "POST",
      headers,
      body: JSON.stringify({ operation: "listJobs", failure: "drop" }),
    });
    expect((await handle(failures)).status).toBe(200);
    const list = () => handle(new Request("http://mock/v1/jobs", { headers }));
    await expect(list()).rejects.toThrow(TypeError);
    expect((await list()).status).toBe(200);
  });

  it("shares its jobs with the server as mock.fetch", async () => {
    const response = await mock.fetch(`${mock.url}/v1/jobs/submit`, {
      method: "POST",
      headers,
      body: JSON.stringify(someModel.example),
    });
    const { jobId } = await response.json();
    await mock.job(jobId).complete();
    const job = await (await fetch(`${mock.url}/v1/jobs/${jobId}`, { headers })).json();
    expect(job.status).toBe("completed");
    mock.failNext("getJob", "503", { times: 2, key: "pb_test" });
    const statuses = [];
    for (let index = 0; index < 3; index++) {
      statuses.push((await mock.fetch(`${mock.url}/v1/jobs/${jobId}`, { headers })).status);
    }
    expect(statuses).toEqual([503, 503, 200]);
    expect((await mock.account("pb_test")).charges.at(-1)).toMatchObject({ jobId, refunded: false });
    expect(mock.requests({ key: "pb_test", operation: "getJob" })).toHaveLength(4);
    await mock.updateAccount("pb_test", { key: "expired" });
    expect((await mock.fetch(`${mock.url}/v1/jobs`, { headers })).status).toBe(401);
    await mock.reset({ key: "pb_test" });
    expect(mock.requests({ key: "pb_test" })).toEqual([]);
  });

  it("forgets requests and failures in the same process", async () => {
    const of = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
    const paths = () => mock.requests().map(({ path }) => path);
    await mock.reset();
    for (const path of ["/v1/jobs", "/v1/jobs/job_none"]) await mock.fetch(mock.url + path, of("pb_one"));
    await mock.fetch(`${mock.url}/v1/jobs`, of("pb_two"));
    mock.forgetRequests({ operation: "listJobs", key: "pb_one" });
    expect(paths()).toEqual(["/v1/jobs/job_none", "/v1/jobs"]);
    mock.forgetRequests();
    expect(paths()).toEqual([]);
    expect(() => mock.forgetRequests({ operation: "listJob" })).toThrow(
      /^operation must be an operation, not 'listJob'/,
    );
    for (const key of ["pb_one", "pb_two"]) mock.failNext("listJobs", "500", { key });
    mock.forgetFailures({ key: "pb_one" });
    const statuses = ["pb_one", "pb_two"].map(async (key) => (await mock.fetch(`${mock.url}/v1/jobs`, of(key))).status);
    expect(await Promise.all(statuses)).toEqual([200, 500]);
  });

  it("refuses in a page as in Node, without a compiler", async () => {
    const [page, node] = [createPageHandler({ seed: 2, speed: 1 }), createMockHandler({ ...options, seed: 2 })];
    const wrong = [{ prompt: 7 }, { prompt: "", extra: [] }, { duration: "5s", aspect_ratio: "1:7", seed: -1.5 }];
    const chosen = document.models.filter((_, index) => index % 4 === 0);
    const bodies = chosen.flatMap(({ slug, example }) => [
      { model: slug },
      { ...example, webhookUrl: "http://x", version: 1 },
      ...wrong.map((input) => bodyFor(slug, input)),
    ]);
    for (const body of [{}, { model: 1 }, ...bodies]) {
      for (const path of ["/v1/jobs/submit", "/v1/jobs/estimate"]) {
        const request = () => new Request(`http://x${path}`, { method: "POST", headers, body: JSON.stringify(body) });
        expect(await comparable(await page(request()))).toEqual(await comparable(await node(request())));
      }
    }
    for (const path of ["/v1/jobs?limit=0&status=x", "/__mock/requests?limit=0", "/v1/uploads/x"]) {
      const request = () => new Request(`http://x${path}`, { headers });
      expect(await comparable(await page(request()))).toEqual(await comparable(await node(request())));
    }
  });
});
