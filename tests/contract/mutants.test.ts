/**
 * The kit is proven by servers with one fault each: it finds nothing in the mock, nothing in right servers that look
 * unusual, and every fault of a sample of mutants, another one each day. `npm run test:contract` tests all of them.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { counterMutants } from "./derived/counter.ts";
import { derivedMutants } from "./derived/index.ts";
import { document } from "./document.ts";
import { startMutant } from "./mutant.ts";
import { isCaught, isObservable, isSlow, testAll } from "./score.ts";
import { oneModel as models, startFastMock } from "./support.ts";
import { allWebhooks, testWebhooks } from "./webhookMutants.ts";

const sampleSize = 50;
const day = Math.floor(Date.now() / 86_400_000);

/** Every so manieth of a list, beginning elsewhere each day. */
const sampleOf = <T>(all: readonly T[], count: number): T[] => {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === day % step).slice(0, count);
};

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, maxJobs: 100_000 });
});
afterAll(() => mock.close());

it("finds nothing in the mock, nor in the mock behind a proxy that changes nothing", async () => {
  const plain = await startMutant(mock.url, document, {});
  for (const server of [mock.url, plain.url]) {
    const report = await runContract({ server, document, models, patience: 60_000 });
    expect(findingsOf(report)).toEqual([]);
    expect(report.results.filter(({ outcome }) => outcome === "skipped")).toHaveLength(1);
  }
  await plain.close();
});

it("finds nothing in correct servers that behave unusually", async () => {
  const outcomes = await testAll(mock, sampleOf(counterMutants, 5), false);
  expect(outcomes.flatMap(({ mutant, findings }) => findings.map(({ message }) => [mutant.name, message]))).toEqual([]);
});

it(`catches a sample of ${sampleSize} of ${derivedMutants.length} mutants`, async () => {
  const outcomes = await testAll(mock, sampleOf(derivedMutants, sampleSize));
  const missed = outcomes.filter((one) => isObservable(one) && !isCaught(one));
  expect(missed.map(({ mutant }) => mutant.name)).toEqual([]);
  expect(outcomes.filter(isCaught).length).toBeGreaterThan(sampleSize / 2);
  expect(outcomes.filter(isSlow).map(({ mutant }) => mutant.name)).toEqual([]);
});

it("catches a sample of the webhook mutants", async () => {
  const outcomes = await testWebhooks(mock.url, sampleOf(allWebhooks, 10));
  expect(outcomes.filter((one) => !isCaught(one)).map(({ mutant }) => mutant.name)).toEqual([]);
});
