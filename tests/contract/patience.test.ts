/** How long the kit waits for what never comes: by the pauses that it asks for, which take no time here. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Case } from "../../scripts/contract/cases/case.ts";
import { runContract } from "../../scripts/contract/index.ts";
import type { Time } from "../../scripts/contract/time.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { inSuccess } from "./derived/mutant.ts";
import { document } from "./document.ts";
import { faultyFetch } from "./faultyFetch.ts";
import type { Fault } from "./mutant.ts";
import { isCaught } from "./score.ts";
import { oneModel as models, startFastMock, together } from "./support.ts";
import { allWebhooks, testWebhooks } from "./webhookMutants.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, webhooks: "off" });
});
afterAll(() => mock.close());

/** A time that passes only while somebody waits, and how long that was. */
function createTime(): { readonly time: Time; readonly waited: () => number } {
  const start = Date.now();
  let waited = 0;
  const pause = async (milliseconds: number): Promise<void> => {
    waited += milliseconds;
  };
  return { time: { now: () => start + waited, pause }, waited: () => waited };
}

const patience = 600_000;
/** The times of servers are in whole seconds. */
const rounding = 2_000;

const neverEnds: Fault = inSuccess("getJob", (job) => ({ ...job, status: "processing", progress: 50 }));
const estimating = (time: string): Fault =>
  inSuccess("submitJob", (job) => ({ ...job, estimatedCompletionTime: time }));

/** A server whose jobs never end, and what it says about them. */
const servers: readonly (readonly [name: string, fault: Fault, isDated: boolean])[] = [
  ["has no Date header", neverEnds, false],
  ["has a Date header", neverEnds, true],
  ["said that the job would be done long ago", together(neverEnds, estimating("2020-01-01T00:00:00Z")), true],
  ["said no time", together(neverEnds, estimating("soon")), true],
  ["said that the job would be done in many years", together(neverEnds, estimating("2099-01-01T00:00:00Z")), true],
];

it.each(servers)("waits for a job as long as it has patience if the server %s", async (_, fault, isDated) => {
  const { time, waited } = createTime();
  const { fetch: faulty } = faultyFetch(mock.url, document, fault, mock.fetch);
  let requests = 0;
  const dated: typeof fetch = async (input, init) => {
    requests += 1;
    const response = await faulty(input, init);
    if (isDated) response.headers.set("date", new Date(time.now()).toUTCString());
    return response;
  };
  const filter = ({ rule }: Case): boolean => rule === "job-completes";
  const options = { server: mock.url, document, models, patience, time, fetch: dated, filter };
  const { results } = await runContract(options);
  expect(results.map(({ outcome }) => outcome)).not.toContain("as documented");
  expect(waited()).toBeGreaterThanOrEqual(patience);
  expect(waited()).toBeLessThan(patience + rounding);
  expect(requests).toBeLessThan(400);
});

it("moves the time of the mock for webhooks that never come, whatever the patience", async () => {
  const reporting = await startFastMock({ keepRequests: false });
  const withheld = allWebhooks.filter(({ name }) => /: is (never sent|not sent again)$/.test(name));
  // With the usual patience, ten minutes each.
  const outcomes = await testWebhooks(reporting.url, withheld, false);
  expect(outcomes).toHaveLength(2);
  for (const outcome of outcomes) expect(outcome).toSatisfy(isCaught);
  for (const { waited } of outcomes) expect(waited).toBeLessThan(rounding);
  await reporting.close();
});
