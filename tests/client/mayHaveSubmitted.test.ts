/** Whether a job may have been submitted, after each way to fail. */
import { expect, it } from "vitest";
import { clientOf, failureOf, mayHaveSubmitted, PixelByteError } from "./support/client.ts";
import { errorBody, nowhere, type Scripted } from "./support/scriptedServer.ts";
import { serverStarter } from "./support/served.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { prompt: "A dog" };
const serve = serverStarter();

const outcomes: readonly (readonly [what: string, response: Scripted, expected: boolean])[] = [
  ["a 400", { status: 400, body: errorBody("INVALID_INPUT") }, false],
  ["a 402", { status: 402, body: errorBody("INSUFFICIENT_BALANCE") }, false],
  ["a 408", { status: 408, body: "" }, true],
  ["a 429", { status: 429, body: errorBody("CONCURRENT_JOBS_EXCEEDED") }, false],
  ["a 500", { status: 500, body: errorBody("INTERNAL_ERROR") }, true],
  ["a 502", { status: 502, body: "<html>" }, true],
  ["a 503 that says that the job was not taken", { status: 503, body: errorBody("PUBSUB_PUBLISH_FAILED") }, false],
  ["a 503 that may come from anywhere", { status: 503, body: "<html>" }, true],
  ["a 504", { status: 504, body: "<html>" }, true],
  ["a redirect", { status: 302, headers: { location: "/" } }, true],
  ["a success without a job", { body: {} }, true],
  ["a response that says two things", { body: { success: false, error: { code: "INTERNAL_ERROR" } } }, true],
  ["a connection that breaks", "drop", true],
  ["a response that breaks off", "drop-in-body", true],
  ["no response in time", "hang", true],
];

it.each(outcomes)("%s", async (_, response, expected) => {
  const server = await serve([response]);
  const limit = response === "hang" ? { timeout: 200 } : {};
  const call = clientOf(server, { maxRetries: 0, ...limit }).jobs.submit(slug, input);
  expect(mayHaveSubmitted(await failureOf(call))).toBe(expected);
});

it("no connection", async () => {
  const failure = await failureOf(clientOf({ url: nowhere }, { maxRetries: 0 }).jobs.submit(slug, input));
  expect(failure).toMatchObject({ code: "NETWORK" });
  expect(mayHaveSubmitted(failure)).toBe(false);
});

it("invalid options, known jobs, and errors from elsewhere", () => {
  expect(mayHaveSubmitted(new PixelByteError("No", { code: "INVALID_ARGUMENT" }))).toBe(false);
  expect(mayHaveSubmitted(new PixelByteError("Lost", { code: "NETWORK", jobId: "job_1" }))).toBe(false);
  expect(mayHaveSubmitted(new Error("x: ECONNRESET"))).toBe(false);
});
