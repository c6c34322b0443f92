/** Invalid requests to the control API are rejected, so that a test with a mistake does not pass. */
import { request as sendRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, startClient, withKey } from "./support.ts";

const { slug } = someModel;
let mock: Client;
beforeAll(async () => {
  mock = await startClient({ speed: 1 });
});
afterAll(() => mock.close());

describe("a query parameter that is none", () => {
  it.each([
    ["requests?lmit=1", "query.lmit is not a parameter of listRequests. Did you mean limit?"],
    ["requests?status=200", "query.status is not a parameter of listRequests. It has operation and limit."],
    ["webhooks?operation=getJob", "query.operation is not a parameter of listWebhooks. It has limit."],
    ["coverage?fromat=junit", /^query\.fromat is not a parameter of getCoverage\./],
    ["clock?key=pb_test", "query.key is not a parameter of getClock. It has none."],
    ["requests?__proto__=1", /^query\.__proto__ is not a parameter/],
  ])("is rejected: %s", async (path, message) => {
    const { status, ...response } = await mock.send(`/__mock/${path}`);
    expect(status).toBe(400);
    expect(response.message).toMatch(message);
  });
});

describe("an unknown operation", () => {
  it("is rejected, not treated as one without requests", async () => {
    const message = /^operation must be an operation, not 'getjob'\. Use .*getJob/;
    const response = await mock.send("/__mock/requests?operation=getjob");
    expect([response.status, response.message]).toEqual([400, expect.stringMatching(message)]);
    expect(() => mock.mock.requests({ operation: "getjob" })).toThrow(message);
    expect((await mock.send("/__mock/requests?operation=")).status).toBe(400);
    expect((await mock.send("/__mock/requests?operation=getjob", { method: "DELETE" })).status).toBe(400);
  });

  it("is named with its place", async () => {
    const denied = ["getJob", "getJobs"];
    const { message } = await mock.send("/__mock/account", { method: "PATCH", body: { denied } });
    expect(message).toMatch(/^denied\[1\] must be an operation, not 'getJobs'/);
  });
});

describe("a contradictory failure", () => {
  const operation = "getJob";
  it.each([
    [{ failure: "503", response: { status: 200 } }, "Send either failure or response, not both."],
    [{ failure: "503", milliseconds: 5 }, "milliseconds is only allowed for the failure slow."],
    [{ response: { status: 404 }, milliseconds: 5 }, "milliseconds is only allowed for the failure slow."],
    [{ response: { patch: { status: "x" }, status: 404 } }, /^response\.status cannot be combined with patch/],
    [{ response: { patch: { status: "x" }, body: null } }, /^response\.body cannot be combined with patch/],
  ])("is rejected: %j", async (failure, message) => {
    const { status, ...response } = await mock.send("/__mock/failures", { body: { operation, ...failure } });
    expect(status).toBe(400);
    expect(response.message).toMatch(message);
  });

  it("is rejected in the same process, too", () => {
    expect(() => mock.mock.failNext(operation, "503", { milliseconds: 5 })).toThrow(
      "only allowed for the failure slow",
    );
    expect(() => mock.mock.failNext(operation, { patch: {}, status: 404 })).toThrow("cannot be combined with patch");
  });
});

describe("a key that cannot be read", () => {
  it.each(["Basic cGI6", "Bearer", "Bearer ", "pb_test"])("is not the key of everybody: %s", async (authorization) => {
    await mock.mock.advance("1m", { key: "pb_test" });
    const response = await mock.send("/__mock/reset", { method: "POST", headers: { authorization } });
    expect([response.status, response.message]).toEqual([401, expect.stringMatching(/has no bearer token/)]);
    expect((await mock.send("/__mock/clock", { headers: withKey })).body).not.toMatchObject({ offsetMilliseconds: 0 });
    await mock.mock.reset();
  });
});

describe("a body that is larger than allowed", () => {
  const size = 24 * 1024 * 1024;

  /** Sends a body on a connection that is closed after the response, as many clients do. */
  const statusOf = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { ...withKey, "content-type": "application/json", "content-length": size, connection: "close" };
      const sent = sendRequest(`${mock.url}${path}`, { method: "POST", agent: false, headers });
      sent.once("response", (response) => resolve(response.resume().statusCode ?? 0)).once("error", reject);
      sent.end("a".repeat(size));
    });

  it.each(["/__mock/clock/advance", "/v1/jobs/submit"])("is refused with a response: %s", async (path) => {
    for (let turn = 0; turn < 3; turn++) expect(await statusOf(path)).toBe(400);
    expect((await mock.submit(bodyFor(slug))).status).toBe(200);
  });
});
