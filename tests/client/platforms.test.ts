/** What platforms differ in, tried in Node: what is missing there is taken away here. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { clientOf, createClient, type FetchInit, failureOf, isKnownStatus } from "./support/client.ts";
import { instantClock } from "./support/instantClock.ts";
import {
  errorBody,
  jobBody,
  type ScriptedServer,
  startScriptedServer,
  submittedBody,
} from "./support/scriptedServer.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };

let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await server?.close();
  server = undefined;
});
const jobServer = async (status = "completed"): Promise<ScriptedServer> => {
  server = await startScriptedServer(({ method }) => ({
    body: method === "POST" ? submittedBody(Number.NaN) : jobBody(status),
  }));
  return server;
};

describe("every request", () => {
  it("tells caches, such as that of Next.js, not to store the response", async () => {
    const seen: FetchInit[] = [];
    const spy = async (url: string, init: FetchInit) => {
      seen.push(init);
      return fetch(url, init);
    };
    await clientOf(await jobServer(), { fetch: spy }).run(slug, input);
    expect(seen.map(({ cache }) => cache)).toEqual(["no-store", "no-store"]);
  });

  it("does not mention caches if the platform does not support them", async () => {
    const seen: FetchInit[] = [];
    const spy = async (url: string, init: FetchInit) => {
      seen.push(init);
      return fetch(url, init);
    };
    // As in an older Cloudflare worker, which throws if it is told.
    const real = Reflect.getOwnPropertyDescriptor(Request.prototype, "cache");
    if (real === undefined) throw new Error("Node has got rid of it");
    Reflect.deleteProperty(Request.prototype, "cache");
    try {
      await clientOf(await jobServer(), { fetch: spy }).jobs.get("job_1");
    } finally {
      Object.defineProperty(Request.prototype, "cache", real);
    }
    expect(seen[0]).not.toHaveProperty("cache");
  });

  it("sends each header once, whatever its case, and that of the request wins", async () => {
    const client = clientOf(await jobServer(), { headers: { AUTHORIZATION: "Bearer pb_mine", "X-Team": "7" } });
    await client.jobs.get("job_1");
    await client.jobs.get("job_1", { headers: { Authorization: "Bearer pb_other", "x-team": "8" } });
    expect(server?.received.map(({ headers }) => [headers.authorization, headers["x-team"]])).toEqual([
      ["Bearer pb_mine", "7"],
      ["Bearer pb_other", "8"],
    ]);
  });

  it("consists of plain values, so that any fetch can send it", async () => {
    const spy = async (url: string, init: FetchInit) => {
      expect([typeof url, Object.getPrototypeOf(init.headers), typeof init.body]).toEqual([
        "string",
        Object.prototype,
        "string",
      ]);
      return fetch(url, init);
    };
    expect(await clientOf(await jobServer(), { fetch: spy }).jobs.submit(slug, input)).toHaveProperty("jobId");
  });
});

describe("where AbortSignal.any and AbortSignal.timeout are missing", () => {
  it("jobs run, and a signal ends a wait", async () => {
    vi.stubGlobal("AbortSignal", Object.assign(Object.create(AbortSignal), { any: undefined, timeout: undefined }));
    const client = clientOf(await jobServer());
    const stop = new AbortController();
    expect(await client.run(slug, input, { signal: stop.signal })).toMatchObject({ status: "completed" });
    await server?.close();
    const waiting = clientOf(await jobServer("pending")).jobs.wait("job_1", { signal: stop.signal });
    await server?.hasReceived(1);
    stop.abort();
    expect(await failureOf(waiting)).toMatchObject({ code: "ABORTED", jobId: "job_1" });
  });
});

describe("where URL has no parts, as in older React Native,", () => {
  it("a client can be created", () => {
    const Real = URL;
    vi.stubGlobal(
      "URL",
      class {
        readonly href: string;
        constructor(text: string) {
          this.href = new Real(text).href;
        }
        get protocol(): string {
          throw new Error("URL.protocol is not implemented");
        }
        get username(): string {
          throw new Error("URL.username is not implemented");
        }
      },
    );
    expect(createClient({ apiKey: "pb_test", baseUrl: "https://api.example" })).toHaveProperty("run");
    for (const baseUrl of ["https://", "https://me:secret@api.example", "https:me@api.example"]) {
      expect(() => createClient({ apiKey: "pb_test", baseUrl })).toThrow(/a URL that begins with https/);
    }
  });
});

describe("the environment", () => {
  it("has no base URL if the variable is empty", async () => {
    vi.stubEnv("PIXELBYTE_BASE_URL", "");
    const urls: string[] = [];
    const spy = async (url: string) => {
      urls.push(url);
      return Response.json(jobBody("pending"));
    };
    await createClient({ apiKey: "pb_test", fetch: spy }).jobs.get("job_1");
    expect(urls).toEqual(["https://api.muvi.video/v1/jobs/job_1"]);
  });

  it.each(["", "/api", "localhost:4010", "ftp://x", "not a URL"])(
    "or the program cannot say that the API is at %j",
    (baseUrl) => {
      const rejection = {
        code: "INVALID_ARGUMENT",
        message: expect.stringMatching(/^baseUrl .* must be a URL that begins with https/),
      };
      expect(() => createClient({ apiKey: "pb_test", baseUrl })).toThrow(expect.objectContaining(rejection));
    },
  );
});

describe("a result", () => {
  it("of run has the cost of the job", async () => {
    expect(await clientOf(await jobServer()).run(slug, input)).toMatchObject({
      costMicroCents: 350_000,
      output: "https://x/0.mp4",
    });
  });

  it("reports a status that is newer than this version", async () => {
    const { status } = await clientOf(await jobServer("paused")).jobs.get("job_1");
    expect([isKnownStatus(status), isKnownStatus("failed"), isKnownStatus("toString")]).toEqual([false, true, false]);
  });

  it("of an error has headers, body and the delay that the server asks for", async () => {
    instantClock();
    server = await startScriptedServer([
      { status: 429, body: errorBody("CONCURRENT_JOBS_EXCEEDED"), headers: { "retry-after": "7", "x-trace": "1" } },
    ]);
    const failure = await failureOf(clientOf(server).jobs.get("job_1"));
    expect(failure).toMatchObject({
      code: "CONCURRENT_JOBS_EXCEEDED",
      retryAfter: 7000,
      body: JSON.stringify(errorBody("CONCURRENT_JOBS_EXCEEDED")),
    });
    expect(failure).toHaveProperty("headers.get", expect.any(Function));
    expect(Reflect.get(Object(failure), "headers").get("x-trace")).toBe("1");
  });
});
