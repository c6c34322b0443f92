/** On anything but the mock money counts: nothing is paid for that was not allowed. */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findingsOf, type Report } from "../../scripts/contract/finding.ts";
import { type ContractOptions, runContract, type Schedule } from "../../scripts/contract/index.ts";
import { jobsOf } from "../../scripts/contract/plan.ts";
import { workflowsPart } from "../../scripts/contract/workflows/workflows.ts";
import { members } from "../../scripts/document/json.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { root } from "../../scripts/document/root.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { type Fault, type Mutated, startMutant } from "./mutant.ts";
import { document, faultOf, oneModel, startFastMock } from "./support.ts";

const key = "pb_test";
const { job } = jobsOf(document, false);
/** Enough for a few cheap jobs, and not for all. */
const fewJobs = job.cost * 5;

let mock: RunningMock;
let server: Mutated;
beforeEach(async () => {
  mock = await startFastMock();
});
afterEach(async () => {
  await server.close();
  await mock.close();
});

async function look(
  fault: Fault,
  options: Partial<ContractOptions> = {},
): Promise<{ report: Report; schedule: Schedule }> {
  server = await startMutant(mock.url, document, { ...fault, hidden: true });
  let schedule: Schedule | undefined;
  const report = await runContract({
    server: server.url,
    document,
    key,
    models: oneModel,
    patience: 5_000,
    onSchedule: (made) => {
      schedule = made;
      expect(mock.requests().map(({ path }) => path)).toEqual(["/v1/jobs"]);
    },
    ...options,
  });
  if (schedule === undefined) throw new Error("there was no plan");
  return { report, schedule };
}

/** What the jobs of the mock cost, by its responses to submit requests. */
const accepted = () => mock.requests().filter(({ path, status }) => path === "/v1/jobs/submit" && status === 200);
/** What the document says that a submitted job costs. */
function costOf(body: unknown): number {
  const { model, input } = members(body);
  const price = document.models.find(({ slug }) => slug === model)?.price;
  if (price === undefined) throw new Error(`The document has no model ${model}`);
  return costMicroCents(price, members(input));
}
const attempts = () => mock.requests().filter(({ path, status }) => path === "/v1/jobs/submit" && status !== 401);

describe("without --allow-spend", () => {
  it("no job is submitted, not even one that should be rejected", async () => {
    const { report, schedule } = await look({});
    expect(findingsOf(report).filter(({ rule }) => rule !== "key-required")).toEqual([]);
    expect(attempts()).toEqual([]);
    expect(schedule.budget.promised).toBe(0);
    expect(report.spentMicroCents).toBe(0);
    expect(report.results.filter(({ outcome }) => outcome === "as documented").length).toBeGreaterThan(20);
    const reasons = report.results.map(({ reason = "" }) => reason).join("\n");
    expect(reasons).toMatch(/It costs \$0\.\d+; --allow-spend was not given\./);
    expect(reasons).toMatch(/It may cost \$0\.\d+ if the server is wrong; --allow-spend was not given\./);
  });
});

describe("with --allow-spend", () => {
  it("jobs cost no more than that, and the plan states the cost before anything is sent", async () => {
    const { report, schedule } = await look({}, { allowMicroCents: fewJobs });
    expect(accepted().length).toBeGreaterThan(0);
    expect(schedule.budget.promised).toBeLessThanOrEqual(fewJobs);
    expect(report.spentMicroCents).toBe(accepted().reduce((sum, { body }) => sum + costOf(body), 0));
    expect(report.spentMicroCents).toBeLessThanOrEqual(fewJobs);
    expect(report.results.some(({ reason }) => reason?.includes("exceeds"))).toBe(true);
  });

  it("the first request that is wrongly accepted is the last one, and is cancelled", async () => {
    const { report } = await look(faultOf("submit ignores the version"), { allowMicroCents: fewJobs });
    expect(findingsOf(report)).toContainEqual(
      expect.objectContaining({
        rule: "wrong-request-refused",
        operation: "submitJob",
        message: expect.stringMatching(/^The request has a version that does not exist, but it was accepted/),
      }),
    );
    const last = mock.requests().findLastIndex(({ path, status }) => path === "/v1/jobs/submit" && status !== 401);
    expect(mock.requests()[last]?.status).toBe(200);
    expect(mock.requests()[last + 1]?.path).toMatch(/\/cancel$/);
    expect(report.results.some(({ reason }) => reason?.includes("no more jobs are submitted"))).toBe(true);
  });

  it("nothing more is submitted to a server that charges more than the document says", async () => {
    const dear: Fault = {
      changeResponse: (reply, { operation }) =>
        operation === "submitJob" && reply.status === 200
          ? { ...reply, body: { ...Object(reply.body), costMicroCents: fewJobs * 2 } }
          : reply,
    };
    const { report } = await look(dear, { allowMicroCents: fewJobs });
    expect(accepted()).toHaveLength(1);
    expect(report.results.some(({ reason }) => reason?.includes("charged more"))).toBe(true);
  });
});

describe("workflows", () => {
  it("are skipped if they submit jobs that are not allowed", async () => {
    server = await startMutant(mock.url, document, { hidden: true });
    const planned: string[] = [];
    const stopped = new AbortController();
    await runContract(
      {
        server: server.url,
        document,
        key,
        signal: stopped.signal,
        onSchedule: ({ work }) => {
          planned.push(...work.filter(({ skipped }) => skipped === undefined).map((one) => one.case.rule));
          stopped.abort();
        },
      },
      [workflowsPart()],
    );
    const free = globSync("openapi/workflows/*.arazzo.yaml", { cwd: root })
      .filter((file) => !/operationId: .*\bsubmitJob\b/.test(readFileSync(join(root, file), "utf8")))
      .map((file) => `workflow/${basename(file, ".arazzo.yaml")}`);
    expect(free).not.toEqual([]);
    expect(planned.toSorted()).toEqual(free.toSorted());
  });
});
