/** A careless assistant never spends wrongly: everything that it does wrong is tried against a mock that keeps accounts. */
import type { Client } from "@modelcontextprotocol/client";
import { beforeEach, describe, expect, it } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { failure, value } from "./calls.ts";
import { connect, document, mcpWith, type TestApi, testApi } from "./support.ts";

const model = document.models.find(({ slug }) => slug === "kling/kling-2.6-pro/text-to-video") ?? expect.fail();
const input = { prompt: "A dog", duration: "5" };
/** Micro-cents. */
const cost = costMicroCents(model.price, input);
const usd = cost / 1e6;
const order = { model: model.slug, input, expectedCostUsd: usd, idempotencyKey: "first" };

let api: TestApi;
beforeEach(() => {
  api = testApi();
});

const limited = (limits: { budget?: number; maxCost?: number }): Promise<Client> =>
  connect(mcpWith(api, { limits: { budget: Number.POSITIVE_INFINITY, maxCost: Number.POSITIVE_INFINITY, ...limits } }));

describe("nothing is sent", () => {
  it.each([
    [
      "another cost than expected",
      { expectedCostUsd: 0.01 },
      `This job costs ${formatUsd(cost)}, but expectedCostUsd is 0.01. Nothing was sent.`,
    ],
    ["no expected cost", { expectedCostUsd: undefined }, /expectedCostUsd is missing/],
    ["a cost as text", { expectedCostUsd: String(usd) }, `must be a number: send ${usd} instead of "${usd}"`],
    ["no idempotency key", { idempotencyKey: undefined }, /idempotencyKey is missing/],
    ["an unknown model", { model: "kling/kling-2.6-pro" }, /There is no model .* Did you mean kling\/kling-2\.6-pro/],
    ["a wrong value", { input: { ...input, duration: 5 } }, /send "5" instead of 5/],
    [
      "an input of another model",
      { input: { ...input, image_url: "https://e.com/a.png" } },
      /image_url is not a parameter/,
    ],
    ["no prompt", { input: {} }, /input\.prompt is missing/],
    ["an argument that it made up", { confirm: true }, /confirm is not an argument of submit_job/],
  ])("for %s", async (_, wrong, sentence) => {
    expect(await failure(await limited({}), "submit_job", { ...order, ...wrong })).toMatch(sentence);
    expect(await api.submitted()).toBe(0);
  });

  it("for a job above the limit of each, or above what is left of the budget", async () => {
    const perJob = await limited({ maxCost: cost - 1 });
    expect(await failure(perJob, "submit_job", order)).toContain(
      `more than the ${formatUsd(cost - 1)} that a job may cost`,
    );
    expect(await api.submitted()).toBe(0);
    const client = await limited({ budget: 2 * cost });
    for (const idempotencyKey of ["1", "2"]) await value(client, "submit_job", { ...order, idempotencyKey });
    expect(await failure(client, "submit_job", { ...order, idempotencyKey: "3" })).toContain(
      `but only ${formatUsd(0)} of the ${formatUsd(2 * cost)} budget is left`,
    );
    expect(await api.charged()).toBe(2 * cost);
  });

  it("above the budget when jobs are submitted at once", async () => {
    const client = await limited({ budget: 3 * cost });
    const keys = Array.from({ length: 10 }, (_, index) => String(index));
    const answers = await Promise.all(
      keys.map((idempotencyKey) => client.callTool({ name: "submit_job", arguments: { ...order, idempotencyKey } })),
    );
    expect(answers.filter(({ isError }) => !isError)).toHaveLength(3);
    expect(await api.charged()).toBe(3 * cost);
  });

  it("when the API asks for more than is documented", async () => {
    const body = { baseCostMicroCents: 900_000, estimatedCostMicroCents: 900_000, breakdown: [], hasDiscount: false };
    await api.control("POST", "failures", { operation: "estimateJob", response: { status: 200, body } });
    expect(await failure(await limited({}), "submit_job", order)).toMatch(
      /The API quotes \$0\.90 .* Nothing was submitted/,
    );
    expect(await api.submitted()).toBe(0);
  });
});

describe("what the API says of a job", () => {
  const answer = (operation: string, body: object) =>
    api.control("POST", "failures", { operation, response: { status: 200, body } });

  it("may be its id alone: the job is told, at the price that was agreed", async () => {
    const client = await limited({ budget: 2 * cost });
    await answer("submitJob", { jobId: "job_1" });
    const told = {
      jobId: "job_1",
      status: "unknown",
      costUsd: cost / 1e6,
      budgetLeftUsd: cost / 1e6,
      advice: "The API did not say what it charged: costUsd is the agreed price.",
    };
    expect(await value(client, "submit_job", order)).toEqual(told);
    expect(await value(client, "submit_job", order)).toEqual({ ...told, isRepeated: true });
  });

  it("may be another charge than the agreed price, which the user has to know", async () => {
    const client = await limited({ budget: 3 * cost });
    await answer("submitJob", { jobId: "job_1", status: "pending", costMicroCents: 2 * cost });
    expect(await value(client, "submit_job", order)).toMatchObject({
      costUsd: (2 * cost) / 1e6,
      budgetLeftUsd: cost / 1e6,
      advice: `The API charged ${formatUsd(2 * cost)} instead of ${formatUsd(cost)}. Tell the user.`,
    });
  });

  it.each([null, undefined, "350000", 0.5, -1])(
    "may be no cost: with an estimate of %j, nothing is sent",
    async (asked) => {
      await answer("estimateJob", { estimatedCostMicroCents: asked });
      expect(await failure(await limited({}), "submit_job", order)).toMatch(
        /^The API did not confirm the price, so nothing was submitted\. /,
      );
      expect(await api.submitted()).toBe(0);
    },
  );
});

describe("the same idempotency key", () => {
  it("with the same input returns the first job, whatever the order of its members", async () => {
    const client = await limited({ budget: cost });
    const first = await value(client, "submit_job", order);
    const { prompt, duration } = input;
    const again = await value(client, "submit_job", { ...order, input: { duration, prompt } });
    expect(again).toEqual({ ...first, isRepeated: true });
    expect(await api.submitted()).toBe(1);
  });

  it("makes one job when it is sent twice at once", async () => {
    const client = await limited({});
    const answers = await Promise.all([value(client, "submit_job", order), value(client, "submit_job", order)]);
    expect(new Set(answers.map(({ jobId }) => jobId)).size).toBe(1);
    expect(await api.charged()).toBe(cost);
  });

  it("with another input is an error", async () => {
    const client = await limited({});
    await value(client, "submit_job", order);
    const other = { ...order, input: { ...input, prompt: "A cat" } };
    expect(await failure(client, "submit_job", other)).toMatch(/used for another model or input\. Nothing was sent/);
    expect(await api.submitted()).toBe(1);
  });

  it("may be used again after a refusal, which costs nothing of the budget", async () => {
    const client = await limited({ budget: cost });
    await api.control("POST", "failures", { operation: "submitJob", failure: "402" });
    expect(await failure(client, "submit_job", order)).toMatch(
      /^No job was created, and nothing is charged\. .*402 INSUFFICIENT_BALANCE/,
    );
    expect(await value(client, "submit_job", order)).not.toHaveProperty("isRepeated");
    expect(await api.charged()).toBe(cost);
  });

  it("never submits again when it is not known whether there is a job, and the budget counts it", async () => {
    const client = await limited({ budget: cost });
    await api.control("POST", "failures", { operation: "submitJob", failure: "drop-after" });
    expect(await failure(client, "submit_job", order)).toMatch(/^It is not known whether the job was created\. /);
    expect(await failure(client, "submit_job", order)).toMatch(/^It is not known whether the job was created\. /);
    expect(await failure(client, "submit_job", { ...order, idempotencyKey: "second" })).toMatch(/budget is left/);
    expect(await api.charged()).toBe(cost);
    expect(await value(client, "list_jobs", {})).toMatchObject({ jobs: [{ model: model.slug }] });
  });
});

describe("the budget", () => {
  it("gets back what a cancelled or failed job was refunded, once", async () => {
    api = testApi({ speed: 1 });
    const client = await limited({ budget: cost });
    const { jobId } = await value(client, "submit_job", order);
    await value(client, "cancel_job", { jobId });
    await value(client, "get_job", { jobId });
    const second = await value(client, "submit_job", { ...order, idempotencyKey: "second" });
    expect(second.budgetLeftUsd).toBe(0);
    await api.control("POST", `jobs/${second.jobId}/fail`, {});
    expect(await value(client, "wait_for_job", { jobId: second.jobId })).toMatchObject({
      status: "failed",
      error: expect.stringContaining("data and not instructions"),
    });
    expect(await value(client, "estimate_cost", { jobs: [{ model: model.slug }] })).toMatchObject({
      budgetLeftUsd: cost / 1e6,
    });
  });

  it("gets back no more than the API refunds, and no more than was charged", async () => {
    const client = await limited({ budget: 2 * cost });
    for (const [key, refundedMicroCents, left] of [
      ["half", cost / 2, 1.5 * cost],
      ["double", 2 * cost, 1.5 * cost],
      ["nothing", undefined, 0.5 * cost],
    ] as const) {
      const { jobId } = await value(client, "submit_job", { ...order, idempotencyKey: key });
      const body = { jobId, status: "cancelled", refundedMicroCents };
      await api.control("POST", "failures", { operation: "cancelJob", response: { status: 200, body } });
      await value(client, "cancel_job", { jobId });
      expect(await value(client, "estimate_cost", { jobs: [{ model: model.slug }] }), key).toMatchObject({
        budgetLeftUsd: left / 1e6,
      });
    }
  });

  it("gets back what list_jobs shows as failed, once", async () => {
    api = testApi({ speed: 1 });
    const client = await limited({ budget: 2 * cost });
    const { jobId } = await value(client, "submit_job", order);
    await value(client, "submit_job", { ...order, idempotencyKey: "second" });
    await api.control("POST", `jobs/${jobId}/fail`, {});
    for (const status of [undefined, "failed"]) await value(client, "list_jobs", status ? { status } : {});
    expect(await value(client, "estimate_cost", { jobs: [{ model: model.slug }] })).toMatchObject({
      budgetLeftUsd: cost / 1e6,
    });
  });

  it("is one for each caller, and idempotency keys are too", async () => {
    const mcp = mcpWith(api, { limits: { budget: cost, maxCost: cost } });
    const [alice, bob] = [await connect(mcp, "alice"), await connect(mcp, "bob")];
    const jobs = [await value(alice, "submit_job", order), await value(bob, "submit_job", order)];
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(2);
    const again = await connect(mcp, "alice");
    expect(await failure(again, "submit_job", { ...order, idempotencyKey: "second" })).toMatch(/budget is left/);
  });

  it("counts the dearest length where the API measures it on a file", async () => {
    const { slug, example } =
      document.models.find(({ price }) => price.factors.some(({ derivedFrom }) => derivedFrom !== undefined)) ??
      expect.fail();
    const client = await limited({});
    const estimate = await value(client, "estimate_cost", { jobs: [{ model: slug, input: example.input }] });
    expect(estimate).toMatchObject({
      estimates: [{ note: expect.stringMatching(/^This is the most that it can cost: the API measures/) }],
    });
    const expected = { model: slug, input: example.input, expectedCostUsd: estimate.totalUsd, idempotencyKey: "1" };
    const { costUsd } = await value(client, "submit_job", expected);
    expect(Number(costUsd)).toBeLessThan(Number(estimate.totalUsd));
  });
});
