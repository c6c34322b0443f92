import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { clientMethodOf, methodToWrite } from "../../scripts/build/gaps.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";
import { costOf } from "../support/costs.ts";
import { initialState } from "../support/states.ts";
import { clientOf, createClient, failureOf, type PixelByteClient, unlistedModel } from "./support/client.ts";
import { type ScriptedServer, startScriptedServer, submittedBody } from "./support/scriptedServer.ts";

const { operations, models, version } = document;
const slug = "kling/kling-2.6-pro/text-to-video";

let mock: RunningMock;
let client: PixelByteClient;
beforeAll(async () => {
  mock = await startMock({ speed: 1000 });
  client = clientOf(mock);
});
afterAll(() => mock?.close());

let echo: ScriptedServer;
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  await echo?.close();
});
async function startEcho(): Promise<ScriptedServer> {
  echo = await startScriptedServer([{ body: submittedBody() }]);
  return echo;
}

describe("the client", () => {
  it.each(operations.map(({ id, tag }) => ({ id, tag })))("has a method for $id of $tag", ({ id, tag }) => {
    const { resource, method } = clientMethodOf({ id, tag });
    const where = `${id} has no method: ${methodToWrite({ id, tag })}`;
    expect(client, where).toHaveProperty([resource, method], expect.any(Function));
  });

  it.each(models.map(({ example }) => example))("submits the example of $model", async ({ model, input }) => {
    const submitted = await client.jobs.submit(unlistedModel(model), input);
    expect(submitted).toMatchObject({ status: initialState, jobId: expect.stringMatching(/^job_/) });
    expect((await client.jobs.estimate(unlistedModel(model), input)).baseCostMicroCents).toBe(submitted.costMicroCents);
  });

  it("lists jobs in pages", async () => {
    const first = await client.jobs.list({ limit: 2 });
    expect(first.jobs).toHaveLength(2);
    const second = await client.jobs.list({ limit: 2, cursor: first.nextCursor ?? "" });
    expect(second.jobs[0]?.jobId).not.toBe(first.jobs[0]?.jobId);
  });

  it("cancels a job that is pending", async () => {
    const slow = await startMock({ speed: 1 });
    const { jobs } = clientOf(slow);
    const { jobId, costMicroCents } = await jobs.submit(slug, { prompt: "A dog" });
    expect(await jobs.cancel(jobId)).toEqual({ jobId, status: "cancelled", refundedMicroCents: costMicroCents });
    await slow.close();
  });

  it("sends version and webhook address along", async () => {
    await clientOf(await startEcho()).jobs.submit(
      slug,
      { prompt: "A dog" },
      { version: "v2", webhookUrl: "https://x.example" },
    );
    expect(JSON.parse(echo.received[0]?.body ?? "")).toEqual({
      model: slug,
      input: { prompt: "A dog" },
      version: "v2",
      webhookUrl: "https://x.example",
    });
  });

  it("sends a model that it does not list, and leaves the decision to the API", async () => {
    const failure = await failureOf(
      client.jobs.submit(unlistedModel("acme/next-1/text-to-video"), { prompt: "A dog" }),
    );
    expect(failure).toMatchObject({ code: "MODEL_NOT_FOUND", status: 404 });
  });

  it("has the methods of openapi-fetch, with errors as data", async () => {
    const { data } = await client.POST("/v1/jobs/submit", { body: { model: slug, input: { prompt: "A dog" } } });
    expect(data?.costMicroCents).toBe(costOf(slug));
    const { error, response } = await client.GET("/v1/jobs/{jobId}", { params: { path: { jobId: "job_none" } } });
    expect([response.status, error?.error.code]).toEqual([404, "JOB_NOT_FOUND"]);
  });
});

describe("a request", () => {
  it("carries the key, the name of the client, and the headers of the client and of the request", async () => {
    const own = clientOf(await startEcho(), { apiKey: "pb_secret", headers: { "x-team": "7" } });
    await own.jobs.get("job_1", { headers: { "x-trace": "1" } });
    await own.GET("/v1/jobs", { headers: { "x-trace": "2" } });
    for (const { headers } of echo.received) {
      expect(headers).toMatchObject({
        authorization: "Bearer pb_secret",
        "user-agent": `pixelbyte-client/${version}`,
        "x-team": "7",
        "x-trace": expect.any(String),
      });
    }
  });

  it("goes through middleware, which sees every request and response, but not the key", async () => {
    const own = clientOf(await startEcho(), { apiKey: "pb_secret" });
    const seen: string[] = [];
    own.use({
      onRequest({ request, schemaPath }) {
        seen.push(`${request.method} ${schemaPath} ${JSON.stringify([...request.headers])}`);
        request.headers.set("x-trace", "1");
      },
      onResponse: ({ response }) => {
        seen.push(String(response.status));
      },
    });
    await own.jobs.submit(slug, { prompt: "A dog" });
    expect(seen).toEqual([expect.stringMatching(/^POST \/v1\/jobs\/submit/), "200"]);
    expect(seen.join()).not.toContain("pb_secret");
    expect(echo.received[0]).toMatchObject({
      headers: { "x-trace": "1", authorization: "Bearer pb_secret", "content-type": "application/json" },
      body: JSON.stringify({ model: slug, input: { prompt: "A dog" } }),
    });
  });

  // A response that is not JSON would be a SyntaxError as well.
  const own = new SyntaxError("Not today");
  const refuse = () => {
    throw own;
  };
  it.each([{ onRequest: refuse }, { onResponse: refuse }])(
    "fails with what middleware throws, as it is: %o",
    async (middleware) => {
      const client = clientOf(await startEcho());
      client.use(middleware);
      expect(await failureOf(client.jobs.submit(slug, { prompt: "A dog" }))).toBe(own);
    },
  );

  it("fails with the error that onError of a middleware returns", async () => {
    const own = clientOf({ url: "http://127.0.0.1:1" }, { maxRetries: 0 });
    own.use({ onError: ({ error }) => new RangeError("Not today", { cause: error }) });
    const failure = await failureOf(own.jobs.submit(slug, { prompt: "A dog" }));
    expect(failure).toMatchObject({ message: "Not today", cause: { code: "NETWORK" } });
  });

  it("is sent by a custom fetch", async () => {
    const urls: string[] = [];
    const own = clientOf(await startEcho(), {
      fetch: (url, init) => {
        urls.push(String(url));
        return fetch(url, init);
      },
    });
    await own.jobs.get("job_1");
    expect(urls).toEqual([`${echo.url}/v1/jobs/job_1`]);
  });

  it("is sent by the current global fetch, so that tests can replace it", async () => {
    const own = createClient({ apiKey: "pb_test" });
    vi.stubGlobal("fetch", async () => Response.json(submittedBody()));
    expect(await own.jobs.submit(slug, { prompt: "A dog" })).toMatchObject({ jobId: "job_1" });
  });
});

describe("the environment", () => {
  it("provides the key and the URL if the program does not", async () => {
    vi.stubEnv("PIXELBYTE_API_KEY", "pb_from_environment");
    vi.stubEnv("PIXELBYTE_BASE_URL", (await startEcho()).url);
    await createClient().jobs.get("job_1");
    expect(echo.received[0]?.headers.authorization).toBe("Bearer pb_from_environment");
  });

  it("does not override the program", async () => {
    vi.stubEnv("PIXELBYTE_API_KEY", "pb_from_environment");
    vi.stubEnv("PIXELBYTE_BASE_URL", "http://127.0.0.1:1");
    await clientOf(await startEcho()).jobs.get("job_1");
    expect(echo.received[0]?.headers.authorization).toBe("Bearer pb_test");
  });
});

describe("the key", () => {
  it("is not shown if the client or an error is printed", async () => {
    const own = clientOf(mock, { apiKey: "pb_secret" });
    const failure = await failureOf(own.jobs.get("job_none"));
    for (const shown of [own, failure])
      expect(inspect(shown, { depth: 10, showHidden: true })).not.toContain("pb_secret");
  });

  it("does not go to the storage of uploads", async () => {
    const storage = await startScriptedServer([{}]);
    const upload = {
      uploadUrl: `${storage.url}/put?signature=1`,
      fileUrl: "https://x",
      fileId: "1",
      expiresAt: "",
      maxSize: 9,
    };
    echo = await startScriptedServer([{ body: { success: true, data: upload } }]);
    await clientOf(echo, { apiKey: "pb_secret" }).uploads.create(new Blob(["x"], { type: "image/png" }));
    expect(JSON.stringify(storage.received)).not.toContain("pb_secret");
    await storage.close();
  });
});
