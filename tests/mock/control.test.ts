/** The control API, over HTTP as a test in any language uses it. */
import { createServer, type Server } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, list, objectOf } from "../../scripts/document/json.ts";
import { readControlDocument } from "../../scripts/mock/assets.ts";
import { someModel } from "../support/someModel.ts";
import { initialState, unknownState } from "../support/states.ts";
import { bodyFor, type Client, type MockResponse, startClient } from "./support.ts";

const { slug } = someModel;
const seconds = someModel.processingSeconds;
const control = readControlDocument();
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(control, "control");

let mock: Client;
let receiver: Server;
let hook: string;
const received: string[] = [];
let keys = 0;

beforeAll(async () => {
  mock = await startClient({ speed: 1, webhooks: "local" });
  receiver = createServer((request, response) => {
    request.resume().on("end", () => {
      received.push(String(request.headers["x-pixelbyte-signature"]));
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  hook = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}/`;
});
afterAll(async () => {
  receiver.close();
  await mock.close();
});

/** The responses of an operation, by path template and method. */
function schemaOf(path: string, method: string, status: number): string {
  const template = Object.keys(objectOf(control.paths)).find((one) =>
    new RegExp(`^${one.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  const declared = at(control, "paths", template ?? "", method.toLowerCase(), "responses", String(status));
  const ref = at(declared, "$ref");
  const response =
    typeof ref === "string" ? at(control, "components", "responses", ref.split("/").at(-1) ?? "") : declared;
  return String(at(response, "content", "application/json", "schema", "$ref") ?? "");
}

/** A client with an account of its own, whose requests are validated against the document. */
function account() {
  const headers = { authorization: `Bearer control-${keys++}` };
  const call = async (path: string, options: { method?: string; body?: unknown } = {}): Promise<MockResponse> => {
    const response = await mock.send(`/__mock/${path}`, { headers, ...options });
    const method = options.method ?? (options.body === undefined ? "GET" : "POST");
    const schema = schemaOf(`/__mock/${path.split("?")[0]}`, method, response.status);
    if (schema !== "") {
      const validate = ajv.getSchema(`control${schema}`);
      expect(validate?.(response.body), `${path} ${JSON.stringify(validate?.errors)}`).toBe(true);
    }
    return response;
  };
  const submit = async (extra = {}) => {
    const { body } = await mock.call("submitJob", { body: { ...bodyFor(slug), ...extra }, headers });
    return String(at(body, "jobId"));
  };
  const job = async (id: string) => (await mock.call("getJob", { path: `/v1/jobs/${id}`, headers })).body;
  return { headers, call, submit, job };
}

describe("time", () => {
  it("moves for one account, and for no other", async () => {
    const [mine, yours] = [account(), account()];
    const [first, second] = [await mine.submit(), await yours.submit()];
    expect((await mine.call("clock/advance", { body: { by: `${seconds}s` } })).body).toMatchObject({
      offsetMilliseconds: seconds * 1000,
    });
    expect(at(await mine.job(first), "status")).toBe("completed");
    expect(at(await yours.job(second), "status")).toBe(initialState);
    expect((await yours.call("clock")).body).toMatchObject({ offsetMilliseconds: 0 });
  });

  it("leaves right what a client computes from a response", async () => {
    const { headers, call } = account();
    await call("clock/advance", { body: { by: "10m" } });
    const { body } = await mock.call("submitJob", { body: bodyFor(slug), headers });
    const wait = Date.parse(String(at(body, "estimatedCompletionTime"))) - Date.now();
    expect(Math.abs(wait - seconds * 1000)).toBeLessThan(30_000);
  });
});

describe("a time too far ahead", () => {
  it.each(["9999999999999d", "3000000d"])("is refused, and the clock stays usable: %s", async (by) => {
    const { call, submit } = account();
    await call("clock/advance", { body: { by: "1m" } });
    const response = await call("clock/advance", { body: { by } });
    expect([response.status, response.message]).toEqual([400, "by would move the clock beyond the year 9989."]);
    expect((await call("clock")).body).toMatchObject({ offsetMilliseconds: 60_000 });
    expect(await submit()).toMatch(/^job_/);
  });

  it("is refused for all accounts together", async () => {
    const own = await startClient();
    const response = await own.send("/__mock/clock/advance", {
      body: { by: "3000000d" },
      headers: { authorization: "" },
    });
    expect(response.status).toBe(400);
    await own.close();
  });
});

describe("failures", () => {
  it("happen twice, and then no more", async () => {
    const { call, submit, headers } = account();
    const id = await submit();
    await call("failures", { body: { operation: "getJob", failure: "503", times: 2, after: 1 } });
    expect((await call("failures")).body).toMatchObject({ failures: [{ failure: "503", times: 2, after: 1 }] });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index++) {
      statuses.push((await mock.send(`/v1/jobs/${id}`, { headers })).status);
    }
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await call("failures")).body).toEqual({ failures: [] });
  });

  it("of another account do not affect mine", async () => {
    const [mine, yours] = [account(), account()];
    await yours.call("failures", { body: { operation: "submitJob", failure: "503", times: 9 } });
    expect(await mine.submit()).toMatch(/^job_/);
    expect((await mine.call("failures")).body).toEqual({ failures: [] });
    expect((await yours.call("failures", { method: "DELETE" })).status).toBe(200);
    expect(await yours.submit()).toMatch(/^job_/);
  });

  it("can be a custom response, or a change to the real one", async () => {
    const { call, submit, headers } = account();
    const id = await submit();
    const get = () => mock.send(`/v1/jobs/${id}`, { headers });
    await call("failures", {
      body: { operation: "getJob", response: { status: 418, headers: { "X-Tea": "pot" }, body: { tea: true } } },
    });
    const own = await get();
    expect([own.status, own.headers.get("x-tea"), own.body]).toEqual([418, "pot", { tea: true }]);
    await call("failures", {
      body: { operation: "getJob", response: { patch: { status: unknownState, outputs: null } } },
    });
    const patched = await get();
    expect(patched.body).toMatchObject({ jobId: id, status: unknownState });
    expect(patched.body).not.toHaveProperty("outputs");
    expect((await get()).body).toMatchObject({ status: initialState });
  });

  it.each(["truncate", "drop"])("can be %s", async (failure) => {
    const { call, submit, headers } = account();
    const id = await submit();
    await call("failures", { body: { operation: "getJob", failure } });
    await expect(fetch(`${mock.url}/v1/jobs/${id}`, { headers }).then((response) => response.text())).rejects.toThrow();
    expect((await mock.send(`/v1/jobs/${id}`, { headers })).status).toBe(200);
  });

  it("can drop a connection after the job was accepted, which is then charged twice", async () => {
    const { call, submit, headers } = account();
    await call("failures", { body: { operation: "submitJob", failure: "drop-after" } });
    const body = JSON.stringify(bodyFor(slug));
    const type = { "content-type": "application/json" };
    const send = () => fetch(`${mock.url}/v1/jobs/submit`, { method: "POST", body, headers: { ...headers, ...type } });
    await expect(send()).rejects.toThrow();
    await submit();
    const ledger = list(at((await call("account")).body, "ledger"));
    expect(ledger).toHaveLength(2);
    expect(at(ledger[1], "doubleOf")).toBe(at(ledger[0], "jobId"));
  });

  it("can be the page of a proxy", async () => {
    const { call, headers } = account();
    await call("failures", { body: { operation: "listJobs", failure: "html" } });
    const response = await fetch(`${mock.url}/v1/jobs`, { headers });
    expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
    expect(await response.text()).toContain("Bad Gateway");
  });

  it.each([
    [{ operation: "getJobs", failure: "500" }, /operation must be an operation, not 'getJobs'.*getJob/],
    [{ operation: "getJob", failure: "drp" }, /failure must be a failure of getJob, not 'drp'.*drop/],
    [{ operation: "getJob" }, /Send either failure or response/],
    [{ operation: "getJob", failure: "500", times: 0 }, /times must be at least 1, not 0/],
    [{ operation: "getJob", failure: "500", time: 2 }, /Did you mean times\?/],
    [{ operation: "getJob", response: { headers: { "a b": "x" } } }, /response\.headers/],
    [{ operation: "getJob", response: { headers: { a: "x\r\ny: z" } } }, /response\.headers\.a/],
  ])("are rejected if they are invalid: %j", async (body, message) => {
    const response = await account().call("failures", { body });
    expect(response.status).toBe(400);
    expect(response.message).toMatch(message);
  });
});

describe("the control of a job", () => {
  it("is held, and goes on from there", async () => {
    const { call, submit, job } = account();
    const id = await submit();
    expect((await call(`jobs/${id}/hold`, { method: "POST" })).body).toMatchObject({
      status: initialState,
      held: true,
    });
    await call("clock/advance", { body: { by: "1d" } });
    expect(at(await job(id), "status")).toBe(initialState);
    await call(`jobs/${id}/release`, { method: "POST" });
    expect(at(await job(id), "status")).toBe(initialState);
    await call("clock/advance", { body: { by: `${seconds}s` } });
    expect(at(await job(id), "status")).toBe("completed");
  });

  it("can be completed now, with custom files", async () => {
    const { call, submit, job } = account();
    const id = await submit();
    await call(`jobs/${id}/complete`, { body: { outputs: ["https://example.com/a.mp4"] } });
    expect(await job(id)).toMatchObject({ status: "completed", output: "https://example.com/a.mp4" });
    const again = await call(`jobs/${id}/fail`, { method: "POST" });
    expect([again.status, again.message]).toEqual([
      409,
      `The job '${id}' is completed. Only a job that has not ended can be changed.`,
    ]);
  });

  it("can be failed now, for a custom reason, and is refunded and reported", async () => {
    const { call, submit, job } = account();
    const id = await submit({ webhookUrl: hook });
    await call(`jobs/${id}/fail`, { body: { code: "NSFW", message: "Not that." } });
    expect(await job(id)).toMatchObject({ status: "failed", error: { code: "NSFW", message: "Not that." } });
    const { body } = await call("account");
    expect(at(body, "refundedMicroCents")).toBe(at(body, "spentMicroCents"));
    expect(list(at((await call("webhooks")).body, "webhooks"))).toHaveLength(1);
  });

  it("says that there is no end to wait for when every job is held", async () => {
    const one = await startClient({ speed: 1, maxConcurrent: 1 });
    const headers = { authorization: "Bearer held" };
    const { jobId } = Object((await one.call("submitJob", { body: bodyFor(slug), headers })).body);
    await one.send(`/__mock/jobs/${jobId}/hold`, { method: "POST", headers });
    const refused = await one.call("submitJob", { body: bodyFor(slug), headers });
    expect(refused.status).toBe(429);
    expect(refused.message).toBe("1 job may be pending or processing at a time, and all of them are held.");
    expect(refused.headers.get("retry-after")).toBeNull();
    await one.close();
  });

  it("is not decided by others", async () => {
    const id = await account().submit();
    expect((await account().call(`jobs/${id}/hold`, { method: "POST" })).status).toBe(404);
  });
});

describe("webhooks", () => {
  it("are listed, and sent again rightly and wrongly", async () => {
    const { call, submit } = account();
    await submit({ webhookUrl: hook });
    await call("clock/advance", { body: { by: `${seconds}s` } });
    const [first] = list(at((await call("webhooks")).body, "webhooks"));
    expect(first).toMatchObject({ state: "sent", attempt: 1, status: 200 });
    const id = String(at(first, "id"));
    received.length = 0;
    for (const as of ["duplicate", "forged", "stale", "altered", "again"]) {
      expect((await call(`webhooks/${id}/send`, { body: { as } })).body).toMatchObject({
        as,
        state: "sent",
        attempt: 2,
      });
    }
    expect(received[0]).toBe(at(first, "headers", "x-pixelbyte-signature"));
    expect(new Set(received).size).toBeGreaterThanOrEqual(3);
    const wrong = await call(`webhooks/${id}/send`, { body: { as: "twice" } });
    expect([wrong.status, wrong.message]).toEqual([
      400,
      expect.stringContaining("as must be one of 'again', 'duplicate'"),
    ]);
    expect((await call("webhooks/wh_0/send", { body: { as: "again" } })).status).toBe(404);
    expect(await mock.mock.sendWebhook(id, "forged")).toMatchObject({ as: "forged", state: "sent" });
    await expect(mock.mock.sendWebhook("wh_0", "again")).rejects.toThrow("There is no webhook wh_0.");
  });

  it("of another account are neither sent nor shown", async () => {
    const [mine, yours] = [account(), account()];
    await yours.submit({ webhookUrl: hook });
    await yours.call("clock/advance", { body: { by: `${seconds}s` } });
    const [theirs] = list(at((await yours.call("webhooks")).body, "webhooks"));
    const path = `webhooks/${at(theirs, "id")}/send`;
    expect((await mine.call(path, { body: { as: "duplicate" } })).status).toBe(404);
    expect((await yours.call(path, { body: { as: "duplicate" } })).status).toBe(200);
  });
});

describe("the account", () => {
  it("tells every charge, and what is left", async () => {
    const { call, submit } = account();
    await call("account", { method: "PATCH", body: { balanceMicroCents: 10_000_000 } });
    const jobId = await submit();
    const { body } = await call("account");
    expect(body).toMatchObject({ key: "active", ledger: [{ jobId, refunded: false, doubleOf: null }] });
    expect(Number(at(body, "balanceMicroCents")) + Number(at(body, "spentMicroCents"))).toBe(10_000_000);
  });

  it.each([
    ["unknown", "INVALID_API_KEY"],
    ["inactive", "API_KEY_INACTIVE"],
    ["expired", "API_KEY_EXPIRED"],
  ])("can have a key that is %s", async (key, code) => {
    const { call, headers } = account();
    await call("account", { method: "PATCH", body: { key } });
    expect((await mock.call("listJobs", { headers })).code).toBe(code);
    await call("reset", { method: "POST" });
    expect((await mock.call("listJobs", { headers })).status).toBe(200);
  });

  it("can have a key without a scope", async () => {
    const { call, headers } = account();
    await call("account", { method: "PATCH", body: { denied: ["submitJob"] } });
    expect((await mock.call("submitJob", { body: bodyFor(slug), headers })).code).toBe("OPERATION_NOT_ALLOWED");
    expect((await mock.call("listJobs", { headers })).status).toBe(200);
  });

  it("needs a key", async () => {
    const response = await mock.send("/__mock/account", { headers: { authorization: "" } });
    expect([response.status, response.code]).toEqual([401, "UNAUTHORIZED"]);
  });
});

describe("the journal", () => {
  it("shows the requests of an account, without its key", async () => {
    const { call, submit, job, headers } = account();
    await job(await submit());
    const { body } = await call("requests?operation=submitJob&limit=5");
    expect(list(at(body, "requests"))).toMatchObject([{ method: "POST", status: 200, body: { model: slug } }]);
    expect(JSON.stringify(body)).not.toContain(headers.authorization.slice(7));
    await call("requests?operation=submitJob", { method: "DELETE" });
    expect(list(at((await call("requests")).body, "requests"))).toMatchObject([{ operation: "getJob" }]);
    await call("requests", { method: "DELETE" });
    expect((await call("requests")).body).toEqual({ requests: [] });
    expect((await call("requests?limit=0x10")).status).toBe(400);
  });
});

describe("a body that is nested too deep", () => {
  const deep = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;

  it.each(["patch", "body"])("is refused as the %s of a failure", async (member) => {
    const raw = `{"operation":"listJobs","response":{"${member}":${deep}}}`;
    const response = await mock.send("/__mock/failures", { method: "POST", raw, headers: account().headers });
    expect([response.status, response.message]).toEqual([400, expect.stringContaining("nested more than 500 levels")]);
  });

  it("does not keep the journal from being read", async () => {
    const { call, headers } = account();
    await mock.call("submitJob", { raw: deep, headers });
    const { status, body } = await call("requests");
    expect([status, list(at(body, "requests"))]).toMatchObject([200, [{ status: 400, body: null }]]);
  });
});

describe("reset", () => {
  it("forgets what an account has, and nothing else", async () => {
    const [mine, yours] = [account(), account()];
    const [first, second] = [await mine.submit(), await yours.submit()];
    await mine.call("clock/advance", { body: { by: "1m" } });
    await mine.call("reset", { method: "POST" });
    expect(at(await mine.job(first), "error", "code")).toBe("JOB_NOT_FOUND");
    expect(at(await yours.job(second), "status")).toBe(initialState);
    expect((await mine.call("account")).body).toMatchObject({ spentMicroCents: 0, ledger: [] });
    expect((await mine.call("clock")).body).toMatchObject({ offsetMilliseconds: 0 });
  });
});

describe("coverage", () => {
  it("reports what requests have covered, and what they have not", async () => {
    const { call, submit } = account();
    await submit();
    const { body } = await call("coverage");
    const [responses] = list(at(body, "groups"));
    expect(list(at(responses, "covered"))).toContain("submitJob 200");
    expect(Number(at(body, "share"))).toBeLessThan(1);
    const report = await (await fetch(`${mock.url}/__mock/coverage?format=junit`)).text();
    expect(report).toMatch(/<testcase classname="responses" name="submitJob 200"\/>/);
  });
});

describe("the control API", () => {
  it("describes itself", async () => {
    expect((await mock.send("/__mock/openapi.json")).body).toEqual(control);
  });

  it("is not for web pages of other origins", async () => {
    const reset = (headers: Record<string, string>) => mock.send("/__mock/reset", { method: "POST", headers });
    expect((await reset({ origin: "https://evil.example" })).status).toBe(403);
    expect((await reset({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    const clock = await mock.send("/__mock/clock");
    expect(clock.headers.get("access-control-allow-origin")).toBeNull();
    expect((await mock.send("/__mock/health")).headers.get("access-control-allow-origin")).toBe("*");
  });

  it.each([
    ["127.0.0.1", 200],
    ["localhost:4010", 200],
    ["[::1]:4010", 200],
    ["mock:4010", 200],
    ["host.docker.internal", 200],
    ["mock.example.com", 200],
    ["evil.example:4010", 403],
    ["127.0.0.1.evil.example", 403],
  ])("is not at a name that a page may have: %s", async (host, status) => {
    const own = await startClient({ allowedHosts: ["mock.example.com"] });
    const response = await own.raw(`GET /__mock/requests HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    expect(response).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status === 403) expect(response).toContain("start the mock with --allowed-hosts");
    await own.close();
  });

  it("can be turned off", async () => {
    const closed = await startClient({ control: false });
    expect((await closed.send("/__mock/clock")).message).toMatch(/--no-control/);
    expect((await closed.send("/__mock/health")).status).toBe(200);
    await closed.close();
  });
});
