import { afterEach, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import type { MockOptions } from "../../scripts/mock/index.ts";
import { costOf } from "../support/costs.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, expectError, startClient } from "./support.ts";

const slug = "kling/kling-2.6-pro/text-to-video";
const input = { duration: "5", has_sound: "false" };
const cost = costOf(slug, input);
const start = Date.parse("2026-02-18T15:00:00Z");
const body = bodyFor(slug, input);

let mock: Client;
const started = async (options: MockOptions) => {
  mock = await startClient({ clock: { now: () => start }, speed: 1, ...options });
};
afterEach(() => mock.close());

const idOf = (response: { body: unknown }): string => String(Object(response.body).jobId);
const cancel = (id: string) => mock.call("cancelJob", { path: `/v1/jobs/${id}/cancel` });

describe("a balance", () => {
  it("is charged for jobs until it does not cover one, and says what is left", async () => {
    await started({ balance: 2 * cost + 1 });
    expect(at((await mock.submit(body)).body, "costMicroCents")).toBe(cost);
    expect((await mock.submit(body)).status).toBe(200);
    const refused = await mock.submit(body);
    expectError(refused, "INSUFFICIENT_BALANCE");
    expect(refused.message).toBe(
      `The job costs ${cost.toLocaleString("en-US")} micro-cents, and the balance is 1 micro-cent.`,
    );
    expect(refused.details).toEqual({ costMicroCents: cost, balanceMicroCents: 1 });
  });

  it("is one for each API key", async () => {
    await started({ balance: cost });
    expect((await mock.submit(body)).status).toBe(200);
    const headers = { authorization: "Bearer another" };
    expect((await mock.call("submitJob", { body, headers })).status).toBe(200);
    expectError(await mock.call("submitJob", { body, headers }), "INSUFFICIENT_BALANCE");
  });

  it("is refunded for a cancelled job", async () => {
    await started({ balance: cost });
    await cancel(idOf(await mock.submit(body)));
    expect((await mock.submit(body)).status).toBe(200);
  });

  it("is refunded for a failed job when it fails, and not before", async () => {
    await started({ balance: cost });
    await mock.submit({ ...body, input: { ...body.input, prompt: "mock:fail" } });
    expectError(await mock.submit(body), "INSUFFICIENT_BALANCE");
    await mock.mock.advance("1h");
    expect((await mock.submit(body)).status).toBe(200);
  });

  it("is not refunded for a completed job, or one that was not accepted", async () => {
    await started({ balance: 2 * cost, maxConcurrent: 1 });
    await mock.submit(body);
    expectError(await mock.submit(body), "CONCURRENT_JOBS_EXCEEDED");
    await mock.mock.advance("1h");
    expect((await mock.submit(body)).status).toBe(200);
    await mock.mock.advance("1h");
    expectError(await mock.submit(body), "INSUFFICIENT_BALANCE");
  });

  it("is not charged for an estimate", async () => {
    await started({ balance: cost });
    expect(at((await mock.call("estimateJob", { body })).body, "estimatedCostMicroCents")).toBe(cost);
    expect((await mock.submit(body)).status).toBe(200);
  });

  it("is not overdrawn by concurrent requests", async () => {
    await started({ balance: 3 * cost });
    const responses = await Promise.all(Array.from({ length: 20 }, () => mock.submit(body)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(responses.filter(({ status }) => status === 402)).toHaveLength(17);
  });
});

describe("the limit on concurrent jobs", () => {
  it("rejects another job, and says when the next one ends", async () => {
    await started({ maxConcurrent: 2 });
    const first = idOf(await mock.submit(body));
    await mock.mock.advance("100s");
    await mock.submit(body);
    const refused = await mock.submit(body);
    expectError(refused, "CONCURRENT_JOBS_EXCEEDED");
    const seconds = someModel.processingSeconds - 100;
    expect(refused.headers.get("retry-after")).toBe(String(seconds));
    await mock.mock.advance(`${seconds}s`);
    expect(at((await mock.call("getJob", { path: `/v1/jobs/${first}` })).body, "status")).toBe("completed");
    expect((await mock.submit(body)).status).toBe(200);
  });

  it("allows another job once one is cancelled", async () => {
    await started({ maxConcurrent: 1 });
    const id = idOf(await mock.submit(body));
    expectError(await mock.submit(body), "CONCURRENT_JOBS_EXCEEDED");
    await cancel(id);
    expect((await mock.submit(body)).status).toBe(200);
  });

  it("counts a cancelled job that was dropped only once", async () => {
    await started({ maxConcurrent: 2, maxJobs: 2 });
    // So many that the store has forgotten some of them, but not all.
    for (let count = 0; count < 7; count++) await cancel(idOf(await mock.submit(body)));
    await mock.mock.advance("1s");
    const response = await mock.submit(body);
    const processing = Date.parse(String(at(response.body, "estimatedCompletionTime"))) - start - 1_000;
    // The time of the cancelled jobs has come, and that of the last one has not.
    await mock.mock.advance(processing - 500);
    expect((await mock.submit(body)).status).toBe(200);
    expectError(await mock.submit(body), "CONCURRENT_JOBS_EXCEEDED");
  });
});
