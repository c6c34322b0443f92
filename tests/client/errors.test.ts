import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";
import { failureOf } from "./support/client.ts";
import * as client from "./support/package.ts";
import {
  errorBody,
  jobBody,
  type Scripted,
  type ScriptedServer,
  startScriptedServer,
} from "./support/scriptedServer.ts";

const { errorCodes } = document;

let server: ScriptedServer;
afterEach(() => server?.close());

const clientOf = ({ url }: { readonly url: string }, options: client.ClientOptions = {}): client.PixelByteClient =>
  client.createClient({ apiKey: "pb_test", baseUrl: url, ...options });

/** What `jobs.get` fails with when the server responds so. */
async function failureAfter(response: Scripted, options = {}): Promise<unknown> {
  server = await startScriptedServer([response]);
  return failureOf(clientOf(server, { maxRetries: 0 }).jobs.get("job_1", options));
}

/** The exported class for a code: `INSUFFICIENT_BALANCE` is `InsufficientBalanceError`. */
function classOf(code: string): unknown {
  const wanted = `${code.replace(/_ERROR$/, "").replaceAll("_", "")}ERROR`.toLowerCase();
  const [found] = Object.entries(client).filter(([name]) => name.toLowerCase() === wanted);
  return found?.[1];
}

describe("an error of the API", () => {
  it.each([...errorCodes].map(([code, { status }]) => ({ code, status })))(
    "$code has a class of its own, with status, message and request id",
    async ({ code, status }) => {
      const failure = await failureAfter({ status, body: errorBody(code) });
      const errorClass = classOf(code);
      expect(errorClass, code).toBeTypeOf("function");
      expect(failure).toBeInstanceOf(errorClass);
      expect(failure).toBeInstanceOf(client.ApiError);
      expect(failure).toBeInstanceOf(client.PixelByteError);
      expect(failure).toMatchObject({ code, status, message: "What went wrong", requestId: "req_abc123" });
    },
  );

  it("has the details from the API", async () => {
    const mock = await startMock();
    const call = clientOf(mock).jobs.submit("kling/kling-2.6-pro/text-to-video", { prompt: "A".repeat(2501) });
    const failure = await failureOf(call);
    await mock.close();
    expect(failure).toBeInstanceOf(client.InvalidInputError);
    expect(failure).toMatchObject({ details: [{ path: "input.prompt" }], requestId: expect.stringMatching(/^req_/) });
  });

  it("is also read from a flat body", async () => {
    const failure = await failureAfter({ status: 402, body: { code: "INSUFFICIENT_BALANCE", message: "Empty" } });
    expect(failure).toBeInstanceOf(client.InsufficientBalanceError);
    expect(failure).toMatchObject({ message: "Empty", status: 402 });
  });

  it("keeps a code that this version does not know", async () => {
    const failure = await failureAfter({ status: 418, body: errorBody("TEAPOT") });
    expect(failure).toBeInstanceOf(client.ApiError);
    expect(failure).toMatchObject({ code: "TEAPOT", status: 418, message: "What went wrong" });
  });

  it.each<[string, unknown]>([
    ["HTML", "<html>Bad gateway</html>"],
    ["nothing", ""],
    ["JSON of another kind", { error: "no" }],
    ["a list", [1]],
    ["null", null],
  ])("that is %s has its status for a code", async (_, body) => {
    expect(await failureAfter({ status: 502, body })).toMatchObject({ code: "HTTP_502", status: 502 });
  });

  it("is an instance of its own class only", async () => {
    const failure = await failureAfter({ status: 404, body: errorBody("JOB_NOT_FOUND") });
    expect(failure).toBeInstanceOf(client.JobNotFoundError);
    expect(failure).not.toBeInstanceOf(client.ModelNotFoundError);
    expect(failure).not.toBeInstanceOf(client.NotFoundError);
  });

  it.each([
    ["JOB_NOT_FOUND", "JobNotFoundError"],
    ["VALIDATION_ERROR", "ValidationError"],
    ["TEAPOT", "TeapotError"],
  ])("%s shows the name of its class, and its code, in a log", async (code, name) => {
    const failure = await failureAfter({ status: 404, body: errorBody(code) });
    if (!(failure instanceof Error)) throw failure;
    expect([failure.name, failure.constructor.name]).toEqual([name, name]);
    expect(String(failure)).toBe(`${name}: What went wrong`);
    expect(inspect(failure)).toMatch(new RegExp(`^${name}: What went wrong\\n[^]*code: '${code}'`));
  });
});

describe("a response", () => {
  it.each([
    ["flat", jobBody("pending")],
    ["in an envelope", { success: true, data: jobBody("pending"), requestId: "req_1" }],
  ])("is understood %s", async (_, body) => {
    server = await startScriptedServer([{ body }]);
    expect(await clientOf(server).jobs.get("job_1")).toEqual(jobBody("pending"));
  });

  it.each<[string, Scripted]>([
    ["no JSON", { body: "<html>Log in</html>" }],
    ["no JSON, of a known length", { body: "<html>", headers: { "content-length": "6" } }],
    ["empty", { status: 204, body: "" }],
    ["a number", { body: 1 }],
  ])("that is %s is unexpected", async (_, response) => {
    expect(await failureAfter(response)).toMatchObject({ code: "UNEXPECTED_RESPONSE" });
  });
});

describe("without a response", () => {
  it.each<Scripted>(["drop", "drop-in-body"])(
    "a connection that breaks (%s) is a network error with its cause",
    async (script) => {
      const failure = await failureAfter(script);
      expect(failure).toBeInstanceOf(client.NetworkError);
      expect(failure).toMatchObject({ code: "NETWORK", cause: expect.any(Error) });
    },
  );

  it("names the request and the reason in the message", async () => {
    const failure = await failureAfter("drop");
    expect(failure instanceof Error && failure.message).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/v1\/jobs\/job_1: \w+/);
  });

  it.each<Scripted>(["hang", "hang-in-body"])("one that does not come in time (%s) is a timeout", async (script) => {
    const failure = await failureAfter(script, { timeout: 1_000 });
    expect(failure).toBeInstanceOf(client.RequestTimeoutError);
    expect(failure).toMatchObject({ code: "REQUEST_TIMEOUT" });
  });

  it.each<Scripted>(["hang", "hang-in-body"])(
    "a call that is aborted (%s) says so, with the reason",
    async (script) => {
      const stop = new AbortController();
      const reason = { why: "the user left" };
      server = await startScriptedServer([script]);
      const failing = failureOf(clientOf(server, { maxRetries: 0 }).jobs.get("job_1", { signal: stop.signal }));
      await server.hasReceived(1);
      stop.abort(reason);
      const failure = await failing;
      expect(failure).toBeInstanceOf(client.AbortedError);
      expect(failure).toMatchObject({ code: "ABORTED", cause: reason });
    },
  );
});

describe("without a key", () => {
  it("throws, with a message that says how to set one", () => {
    expect(() => client.createClient({ apiKey: "" })).toThrow("Pass apiKey, or set PIXELBYTE_API_KEY");
  });
});
