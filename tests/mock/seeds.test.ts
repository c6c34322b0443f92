/** The five seed pages: what they print is typed here by hand, so that the document and the mock have a judge. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import seeds from "../fixtures/seed-requests.json" with { type: "json" };
import { bodyFor, type Client, document, startClient } from "./support.ts";

let mock: Client;
beforeAll(async () => {
  mock = await startClient({ speed: 1 });
});
afterAll(() => mock.close());

/** The price tables of the seed pages: base cost in micro-cents, and the multiplier of each option. */
const pages: Record<string, { base: number; factors: Record<string, Record<string, number>> }> = {
  "kling-plus/kling-2.1-master/image-to-video": { base: 40_000, factors: { duration: { "5": 5, "10": 10 } } },
  "kling/kling-omni-o1/image-to-video": {
    base: 70_000,
    factors: { duration: { "5": 5, "10": 10 }, quality: { std: 1, pro: 1.5 } },
  },
  "kling/kling-3.0-standard/image-to-video": {
    base: 84_000,
    factors: { duration: { "5": 5, "10": 10, "15": 15 }, has_sound: { false: 1, true: 1.5 } },
  },
  "kling/kling-text2video-v25/text-to-video": {
    base: 45_000,
    factors: { quality: { std: 1, pro: 1.5 }, duration: { "5": 5, "10": 10 } },
  },
  "kling/kling-2.6-pro/text-to-video": {
    base: 70_000,
    factors: { duration: { "5": 5, "10": 10 }, has_sound: { false: 1, true: 2 } },
  },
};

type Choice = { input: Record<string, string>; multiplier: number };

function choices(factors: Record<string, Record<string, number>>): Choice[] {
  return Object.entries(factors).reduce<Choice[]>(
    (found, [parameter, options]) =>
      found.flatMap(({ input, multiplier }) =>
        Object.entries(options).map(([value, by]) => ({
          input: { ...input, [parameter]: value },
          multiplier: multiplier * by,
        })),
      ),
    [{ input: {}, multiplier: 1 }],
  );
}

describe("the request of each seed page", () => {
  it.each(seeds)("$request.model is queued at the documented cost and time", async (seed) => {
    const { body } = await mock.submit(seed.request);
    expect(at(body, "jobId")).toMatch(/^job_[0-9a-f]{12}$/);
    expect(at(body, "requestId")).toMatch(/^req_/);
    expect(at(body, "status")).toBe("pending");
    expect(at(body, "costMicroCents")).toBe(seed.costMicroCents);
    const end = String(at(body, "estimatedCompletionTime"));
    expect(end).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(end) - Date.now() - seed.processingSeconds * 1000)).toBeLessThan(30_000);
  });

  it("gets a job id of its own each time", async () => {
    const responses = await Promise.all(seeds.map(({ request }) => mock.submit(request)));
    expect(new Set(responses.map(({ body }) => at(body, "jobId"))).size).toBe(seeds.length);
  });
});

describe("the price table of each seed page", () => {
  it("is one of the tables here, for each model of the document that has a seed page", () => {
    expect(Object.keys(pages).toSorted()).toEqual(seeds.map(({ request }) => request.model).toSorted());
    expect(document.models.map(({ slug }) => slug)).toEqual(expect.arrayContaining(Object.keys(pages)));
  });

  const rows = Object.entries(pages).flatMap(([slug, { base, factors }]) =>
    choices(factors).map(({ input, multiplier }) => ({ slug, input, cost: base * multiplier })),
  );
  it.each(rows)("$slug with $input costs $cost, submitted and estimated", async ({ slug, input, cost }) => {
    const body = bodyFor(slug, input);
    const [submitted, estimated] = await Promise.all([mock.submit(body), mock.call("estimateJob", { body })]);
    expect(at(submitted.body, "costMicroCents")).toBe(cost);
    expect(at(estimated.body, "estimatedCostMicroCents")).toBe(cost);
  });
});
