/** What is recorded of the pages that show a request is what the mock does. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { jobsOf, records, shownRequests } from "../support/records.ts";
import { initialState } from "../support/states.ts";
import { bodyFor, type Client, startClient } from "./support.ts";

let mock: Client;
beforeAll(async () => {
  mock = await startClient({ speed: 1 });
});
afterAll(() => mock.close());

describe("the request of a page", () => {
  it.each(shownRequests)("$request.model is queued at the documented cost and time", async (shown) => {
    const { body } = await mock.submit(shown.request);
    expect(at(body, "jobId")).toMatch(/^job_[0-9a-f]{12}$/);
    expect(at(body, "requestId")).toMatch(/^req_/);
    expect(at(body, "status")).toBe(initialState);
    expect(at(body, "costMicroCents")).toBe(shown.costMicroCents);
    const end = String(at(body, "estimatedCompletionTime"));
    expect(end).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(end) - Date.now() - shown.processingSeconds * 1000)).toBeLessThan(30_000);
  });

  it("gets a new job id each time", async () => {
    const responses = await Promise.all(shownRequests.map(({ request }) => mock.submit(request)));
    expect(new Set(responses.map(({ body }) => at(body, "jobId"))).size).toBe(shownRequests.length);
  });
});

const rows = records
  .filter(({ example }) => example !== undefined)
  .flatMap((record) => jobsOf(record).map(({ input, cost }) => ({ slug: record.slug, input, cost })));
it.each(rows)("$slug with $input costs $cost, submitted and estimated", async ({ slug, input, cost }) => {
  const body = bodyFor(slug, input);
  const [submitted, estimated] = await Promise.all([mock.submit(body), mock.call("estimateJob", { body })]);
  expect(at(submitted.body, "costMicroCents")).toBe(cost);
  expect(at(estimated.body, "estimatedCostMicroCents")).toBe(cost);
});
