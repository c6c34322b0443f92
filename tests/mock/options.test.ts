/** Options that decide what the mock looks like from outside, and when its program ends with a failure. */
import { request as sendRequest } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import type { MockOptions } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, startClient } from "./support.ts";

const { slug } = someModel;
const now = Date.parse("2026-02-18T15:00:00Z");
let mock: Client;
const started = async (options: MockOptions = {}) => {
  mock = await startClient({ clock: { now: () => now }, ...options });
};
afterEach(() => mock.close());

const statusAfter = async (path: string, milliseconds: number) => {
  await mock.mock.advance(milliseconds);
  return at((await mock.call("getJob", { path })).body, "status");
};
const submitted = async () => `/v1/jobs/${at((await mock.submit(bodyFor(slug))).body, "jobId")}`;

describe("a job at the default speed", () => {
  it("is pending for two seconds, so that there is time to cancel it", async () => {
    await started();
    const path = await submitted();
    expect(await statusAfter(path, 1_999)).toBe("pending");
    expect(await statusAfter(path, 1)).not.toBe("pending");
  });

  it("is pending for its share of the time if the speed is chosen, even the same one", async () => {
    await started({ speed: 60 });
    expect(await statusAfter(await submitted(), 1_999)).not.toBe("pending");
  });
});

/** The response to a request with headers that `fetch` does not send. */
const responseTo = (url: string, headers: Readonly<Record<string, string>>, method = "GET", body = "") =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const request = sendRequest(
      url,
      { method, headers: { authorization: "Bearer pb_test", ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode, text }));
      },
    );
    request.once("error", reject).end(body);
  });

const presignWith = async (headers: Readonly<Record<string, string>>) => {
  const body = JSON.stringify({ filename: "a.png", contentType: "image/png" });
  const type = { "content-type": "application/json" };
  const { text } = await responseTo(`${mock.url}/v1/uploads/presign`, { ...type, ...headers }, "POST", body);
  return String(at(JSON.parse(text), "data", "fileUrl"));
};

describe("--base-path", () => {
  it("is part of every URL", async () => {
    await started({ basePath: "/pixelbyte", speed: 1 });
    expect(new URL(mock.url).pathname).toBe("/pixelbyte");
    const path = await submitted();
    await mock.mock.advance("1d");
    const output = String(at((await mock.call("getJob", { path })).body, "output"));
    expect(output.startsWith(`${mock.url}/__mock/outputs/`)).toBe(true);
    expect((await fetch(output)).status).toBe(200);
    expect(await presignWith({})).toMatch(/\/pixelbyte\/__mock\/files\//);
  });
});

describe("--trust-proxy", () => {
  const forwarded = { "x-forwarded-host": "mock.example, inner", "x-forwarded-proto": "https" };

  it("uses the URL at which the proxy was reached", async () => {
    await started({ trustProxy: true });
    expect(await presignWith(forwarded)).toMatch(/^https:\/\/mock\.example\/__mock\/files\//);
    expect(await presignWith({ "x-forwarded-host": "no host/at all" })).not.toContain("no host");
  });

  it("is off, because anybody can send these headers", async () => {
    await started();
    expect((await presignWith(forwarded)).startsWith(mock.url)).toBe(true);
  });
});

describe("a number in a query", () => {
  it.each(["0x10", "1e1", "%205", "5%20", "+5", "5.0.0", ""])(
    "is refused unless it is one: limit=%s",
    async (limit) => {
      await started();
      expect((await mock.call("listJobs", { query: `?limit=${limit}` })).status).toBe(400);
    },
  );
});

describe("the log", () => {
  it("says why a request was rejected", async () => {
    const lines: string[] = [];
    await started({ logLevel: "info", writeLog: (line) => lines.push(line) });
    await mock.submit({ ...bodyFor(slug), version: "v9" });
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      event: "request",
      status: 404,
      code: "MODEL_VERSION_NOT_FOUND",
      message: `${slug} has no version 'v9'. It has 'v1.0'.`,
    });
  });

  it("reports an account that spends more than the budget", async () => {
    const lines: string[] = [];
    await started({ budget: 1, logLevel: "error", writeLog: (line) => lines.push(line) });
    expect(mock.mock.overBudget).toBeUndefined();
    const { body } = await mock.submit(bodyFor(slug));
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "budget", jobId: at(body, "jobId") });
    expect(mock.mock.overBudget).toBeDefined();
  });

  it("reports a webhook that is not sent, with its destination, as does the control API", async () => {
    const lines: string[] = [];
    await started({ speed: 1, logLevel: "warn", writeLog: (line) => lines.push(line) });
    await mock.submit({ ...bodyFor(slug), webhookUrl: "https://example.com/hook" });
    await mock.mock.advance("1d");
    const error = "example.com is not this machine. To send there, start the mock with --webhooks any.";
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "webhook", host: "example.com", state: "failed", error });
    const { body } = await mock.send("/__mock/webhooks");
    expect(body).toMatchObject({ webhooks: [{ state: "failed", status: null, error }] });
  });
});

describe("a list of jobs", () => {
  it("is as fast with 10,000 jobs as with 100", async () => {
    await started({ maxJobs: 20_000 });
    const headers = (key: string) => ({ authorization: `Bearer ${key}`, "content-type": "application/json" });
    const body = JSON.stringify(bodyFor(slug));
    const fill = async (key: string, count: number) => {
      for (let index = 0; index < count; index++) {
        await mock.mock.fetch("http://mock/v1/jobs/submit", { method: "POST", headers: headers(key), body });
      }
    };
    await fill("few", 100);
    await fill("many", 10_000);
    const time = async (key: string) => {
      const start = performance.now();
      for (let index = 0; index < 50; index++) {
        await (await mock.mock.fetch("http://mock/v1/jobs", { headers: headers(key) })).text();
      }
      return performance.now() - start;
    };
    await time("few");
    const ratios = [];
    for (let turn = 0; turn < 5; turn++) ratios.push((await time("many")) / (await time("few")));
    // If every job were looked at, it would be a hundred.
    expect(Math.min(...ratios)).toBeLessThan(10);
  });
});
