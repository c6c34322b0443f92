/** What a test can see from outside, and what it leaves alone: files, charges, health, other hosts. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { readControlDocument } from "../../scripts/mock/assets.ts";
import { ajvCompilers } from "../../scripts/mock/checks/ajvCompilers.ts";
import { createControl } from "../../scripts/mock/http/control/control.ts";
import { defaultSettings } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, document, startClient } from "./support.ts";

const { slug } = someModel;
let mock: Client;
beforeAll(async () => {
  mock = await startClient({ speed: 1 });
});
afterAll(() => mock.close());

/** A test with a key of its own. */
function account(key: string, { send, call }: Client = mock) {
  const headers = { authorization: `Bearer ${key}` };
  const control = async (path: string, body?: unknown) =>
    (await send(`/__mock/${path}`, { headers, ...(body === undefined ? {} : { body }) })).body;
  const submit = async (extra: object = {}, prompt = "A dog") =>
    String(at((await call("submitJob", { headers, body: { ...bodyFor(slug, { prompt }), ...extra } })).body, "jobId"));
  const upload = async () => {
    const announced = await call("presignUpload", { headers, body: { filename: "a.png", contentType: "image/png" } });
    const { uploadUrl, fileUrl } = Object(at(announced.body, "data"));
    const sent = { method: "PUT", headers: { ...headers, "content-type": "image/png" }, body: "1234" };
    expect((await fetch(uploadUrl, sent)).status).toBe(200);
    return String(fileUrl);
  };
  return { headers, control, submit, upload };
}

describe("the journal", () => {
  it("has uploads and downloads too", async () => {
    const { headers, control, upload } = account("pb_files");
    const file = await upload();
    expect((await fetch(file, { headers })).status).toBe(200);
    expect(list(at(await control("requests"), "requests"))).toMatchObject([
      { method: "POST", operation: "presignUpload", status: 200 },
      { method: "PUT", operation: null, status: 200, path: expect.stringMatching(/^\/__mock\/uploads\/.*_a\.png$/) },
      { method: "GET", operation: null, status: 200, path: new URL(file).pathname },
    ]);
  });
});

describe("a probable double charge", () => {
  it("has the body and the key of another one, shortly before it", async () => {
    const { control, submit } = account("pb_double");
    const first = await submit();
    await submit({}, "Another dog");
    await account("pb_double_other").submit();
    await control("clock/advance", { by: "1m" });
    const second = await submit();
    await control("clock/advance", { by: "3m" });
    await submit();
    const ledger = list(at(await control("account"), "ledger"));
    expect(ledger.map((one) => at(one, "doubleOf"))).toEqual([null, null, first, null]);
    expect(at(ledger[2], "jobId")).toBe(second);
    const others = list(at(await account("pb_double_other").control("account"), "ledger"));
    expect(others.map((one) => at(one, "doubleOf"))).toEqual([null]);
  });
});

describe("a slow response", () => {
  it("is delayed as a test says", async () => {
    const { headers, control } = account("pb_slow");
    await control("failures", { operation: "listJobs", failure: "slow", milliseconds: 150 });
    const started = performance.now();
    expect((await mock.call("listJobs", { headers })).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(140);
  });
});

describe("a reset", () => {
  it("forgets uploads, failures, the journal, webhooks and what was declared of a key", async () => {
    const { headers, control, submit, upload } = account("pb_reset");
    const file = await upload();
    await submit({ webhookUrl: "https://127.0.0.1:9/" });
    await control("clock/advance", { by: "1d" });
    await control("failures", { operation: "listJobs", failure: "503" });
    expect(list(at(await control("webhooks"), "webhooks")).length).toBeGreaterThan(0);
    await control("reset", {});
    expect((await fetch(file)).status).toBe(404);
    expect((await mock.call("listJobs", { headers })).status).toBe(200);
    expect(list(at(await control("requests"), "requests"))).toMatchObject([{ operation: "listJobs" }]);
    expect(list(at(await control("webhooks"), "webhooks"))).toEqual([]);
  });
});

describe("sending a webhook again", () => {
  it.each(["again", "duplicate", "forged", "stale", "altered"])("goes to no other host: %s", async (as) => {
    const { control, submit } = account(`pb_elsewhere_${as}`);
    await submit({ webhookUrl: "https://example.com/hook" });
    await control("clock/advance", { by: "1d" });
    const [webhook] = list(at(await control("webhooks"), "webhooks"));
    expect(await control(`webhooks/${at(webhook, "id")}/send`, { as })).toMatchObject({
      as,
      state: "failed",
      status: null,
      error: "example.com is not this machine. To send there, start the mock with --webhooks any.",
    });
  });
});

describe("the control API", () => {
  it("says what the mock is", async () => {
    expect((await mock.send("/__mock/health")).body).toMatchObject({
      mock: true,
      status: "ok",
      api: document.title,
      version: document.version,
      models: document.models.length,
      sharedStore: false,
      webhooks: "loopback",
    });
  });

  it("leaves health and files available if it is turned off, even to pages", async () => {
    const closed = await startClient({ control: false, speed: 100_000 });
    const { headers, submit, upload } = account("pb_closed", closed);
    const jobId = await submit();
    const job = () => closed.call("getJob", { path: `/v1/jobs/${jobId}`, headers });
    const output = await vi.waitFor(
      async () => {
        const url = at((await job()).body, "output");
        expect(url).toMatch(/^http/);
        return String(url);
      },
      { timeout: 60_000 },
    );
    for (const url of [`${closed.url}/__mock/health`, await upload(), output]) {
      const { status, headers: received } = await fetch(url, { headers: { origin: "https://app.example" } });
      expect([status, received.get("access-control-allow-origin")], url).toEqual([200, "*"]);
    }
    for (const path of ["reset", "clock", "requests", "openapi.json"]) {
      expect((await closed.send(`/__mock/${path}`)).status, path).toBe(404);
    }
    await closed.close();
  });

  it("is loaded on first use", async () => {
    const load = vi.fn(readControlDocument);
    const response = { status: 200, headers: {}, body: "" };
    const handlers = { getHealth: async () => response, respond: async () => response };
    const control = createControl(defaultSettings, load, ajvCompilers, handlers);
    const request = {
      method: "GET",
      url: "",
      headers: { host: "127.0.0.1" },
      origin: "",
      readBody: async () => new Uint8Array(),
      readFile: async () => expect.fail("No file is sent"),
    };
    expect(control.isFor("/v1/jobs")).toBe(false);
    await control.respond(request, { path: "/__mock/health", query: {} });
    expect(load).not.toHaveBeenCalled();
    await control.respond(request, { path: "/__mock/clock", query: {} });
    expect(load).toHaveBeenCalledOnce();
  });
});
