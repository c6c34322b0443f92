import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { resolve } from "../../scripts/document/references.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type CallOptions, type Client, document, expectError, operation, startClient } from "./support.ts";

let mock: Client;
const now = Date.parse("2026-02-18T15:00:00Z");
beforeAll(async () => {
  let count = 0;
  const hex = (digits: number): string => (count++).toString(16).padStart(digits, "0");
  mock = await startClient({ clock: { now: () => now }, random: { hex }, speed: 1 });
});
afterAll(() => mock.close());

const { slug } = someModel;
/** A valid request for each operation. */
const calls: Record<string, CallOptions> = {
  submitJob: { body: bodyFor(slug) },
  estimateJob: { body: { model: slug, input: {} } },
  presignUpload: { body: { filename: "dog.jpg", contentType: "image/jpeg" } },
};

/** The statuses of an operation, and the names of the examples of each. */
function declaredOf(id: string): { status: string; examples: string[] }[] {
  const { path, method } = operation(id);
  return Object.entries(at(document.openapi, "paths", path, method, "responses") ?? {}).map(([status, declared]) => {
    const ref = at(declared, "$ref");
    const response = typeof ref === "string" ? resolve(document.openapi, ref) : declared;
    return { status, examples: Object.keys(at(response, "content", "application/json", "examples") ?? {}) };
  });
}

describe.each(document.operations.map(({ id }) => id))("%s", (id) => {
  it("responds to a valid request with 200", async () => {
    expect((await mock.call(id, calls[id])).status).toBe(200);
  });

  it("responds with 401 if there is no key", async () => {
    expectError(await mock.call(id, { ...calls[id], headers: { authorization: "" } }), "UNAUTHORIZED");
  });

  it("responds with every declared status and every example when it is preferred", async () => {
    for (const { status, examples } of declaredOf(id)) {
      const response = await mock.call(id, { ...calls[id], headers: { prefer: `code=${status}` } });
      expect(response.status).toBe(Number(status));
      for (const example of examples) {
        const chosen = await mock.call(id, { ...calls[id], headers: { prefer: `code=${status}, example=${example}` } });
        expect(chosen.status).toBe(Number(status));
      }
    }
  });

  it("responds with random values that fit the schema, the same for the same seed", async () => {
    const responses = ["a", "a", "b"].map((seed) =>
      mock.call(id, { ...calls[id], headers: { prefer: `dynamic=true, seed=${seed}` } }),
    );
    const [one, two, three] = (await Promise.all(responses)).map(({ body }) => JSON.stringify(body));
    expect(one).toBe(two);
    expect(one).not.toBe(three);
  });
});

describe("submit", () => {
  it("uses injected ids and times, so that a test can decide them", async () => {
    const { body } = await mock.submit(bodyFor(slug));
    const seconds = someModel.processingSeconds;
    expect(at(body, "estimatedCompletionTime")).toBe(new Date(now + seconds * 1000).toISOString());
    expect(at(body, "jobId")).toMatch(/^job_0{6}/);
  });

  it("accepts the optional members", async () => {
    const body = { ...bodyFor(slug), version: "v1.0", webhookUrl: "https://example.com/hook" };
    expect((await mock.submit(body)).status).toBe(200);
  });

  it("accepts a media type with a charset", async () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await mock.call("submitJob", { body: bodyFor(slug), headers })).status).toBe(200);
  });
});

describe.each(document.models.map((model) => model.slug))("%s", (name) => {
  it("accepts its own example", async () => {
    expect((await mock.submit(bodyFor(name))).status).toBe(200);
  });

  it("rejects a body without any of its required inputs, naming each", async () => {
    const required =
      document.models.find((model) => model.slug === name)?.parameters.filter((one) => one.required) ?? [];
    const response = await mock.submit(bodyFor(name, Object.fromEntries(required.map((one) => [one.name, undefined]))));
    expectError(response, "INVALID_INPUT");
    for (const one of required) {
      expect(response.details).toContainEqual({ path: `input.${one.name}`, message: `input.${one.name} is missing.` });
    }
  });
});

describe("Prefer", () => {
  const prefer = (value: string) => mock.call("submitJob", { body: bodyFor(slug), headers: { prefer: value } });

  it("does not delay other requests while Prism is loading", async () => {
    const own = await startClient();
    let isLoading = true;
    const preferred = own.call("listJobs", { headers: { prefer: "code=402" } }).finally(() => {
      isLoading = false;
    });
    let responses = 0;
    for (; isLoading && responses < 20; responses++) await own.call("listJobs");
    expect(responses).toBe(20);
    await preferred;
    await own.close();
  });

  it("carries headers of the document", async () => {
    expect((await prefer("code=429")).headers.get("retry-after")).toBe("5");
  });

  it("does not make an invalid request succeed", async () => {
    const headers = { prefer: "code=402" };
    expectError(await mock.call("submitJob", { body: { model: slug }, headers }), "INVALID_INPUT");
  });

  it("can stand in the query, as in Prism", async () => {
    const response = await mock.call("submitJob", { body: bodyFor(slug), query: "?__code=402" });
    expectError(response, "INSUFFICIENT_BALANCE");
  });

  it("is ignored if it is not about the mock", async () => {
    expect(at((await prefer("respond-async, wait=10")).body, "jobId")).not.toBe("job_abc123def456");
  });

  it("leaves no seed behind", async () => {
    await prefer("dynamic=true, seed=a");
    const one = await prefer("dynamic=true");
    await prefer("dynamic=true, seed=a");
    const two = await prefer("dynamic=true");
    expect(one.body).not.toEqual(two.body);
  });

  it.each([
    ["code=418", /^Prefer: code=418 is not declared by submitJob, which declares 200, 400, .* and 503\.$/],
    [
      "example=ModelNotFound",
      "Prefer: example=ModelNotFound belongs to code 404: send code=404, example=ModelNotFound.",
    ],
    ["code=404, example=ModelNotfound", /is not an example of 404\. Use .*\. Did you mean ModelNotFound\?$/],
    ["code=abc", /^Prefer: code must be three digits/],
    ["dynamic=maybe", /dynamic must be true or false/],
  ])("that cannot be met says why: %s", async (value, message) => {
    const response = await prefer(value);
    expectError(response, "INVALID_INPUT");
    expect(response.message).toMatch(message);
  });
});

describe("a browser", () => {
  it("may read every response", async () => {
    for (const { headers } of [await mock.submit(bodyFor(slug)), await mock.submit({}), await mock.send("/x")]) {
      expect(headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  it("learns from OPTIONS which methods a path has", async () => {
    const { status, headers } = await mock.send("/v1/jobs", {
      method: "OPTIONS",
      headers: { "access-control-request-method": "GET", "access-control-request-headers": "authorization" },
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(headers.get("access-control-allow-headers")).toBe("authorization");
  });

  it("learns from OPTIONS that a path does not exist", async () => {
    expectError(await mock.send("/v1/nothing", { method: "OPTIONS" }), "NOT_FOUND");
  });
});

describe("HEAD", () => {
  it("has the status and headers of GET, and no body", async () => {
    const response = await fetch(`${mock.url}/v1/jobs`, { method: "HEAD", headers: { authorization: "Bearer k" } });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(0);
    expect(await response.text()).toBe("");
  });
});
