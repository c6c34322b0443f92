/** The kit is proven by servers with one fault each: it catches every one, and finds nothing in the mock. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Finding, findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { startMutant } from "./mutant.ts";
import type { Mutant } from "./mutants/index.ts";
import { document, oneModel as models, mutants, startFastMock } from "./support.ts";

/** How many mutants are looked at at a time: much of it is waiting. */
const together = 4;

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, maxJobs: 100_000 });
});
afterAll(() => mock.close());

const isCaught = ({ caught }: Mutant, findings: readonly Finding[] = []): boolean =>
  findings.some(({ rule, operation }) => rule === caught.rule && operation === caught.operation);

const found = new Map<string, Finding[]>();

/** Looks at one mutant after the other, each until it is caught. */
async function lookAt(waiting: Iterable<Mutant>): Promise<void> {
  for (const mutant of waiting) {
    const server = await startMutant(mock.url, document, mutant);
    const caught = new AbortController();
    const findings: Finding[] = [];
    found.set(mutant.name, findings);
    await runContract({
      server: server.url,
      document,
      models,
      patience: 400,
      timeout: 5_000,
      signal: caught.signal,
      onResult(result) {
        findings.push(...result.findings);
        if (isCaught(mutant, result.findings)) caught.abort();
      },
    });
    await server.close();
  }
}

it("finds nothing in the mock, nor in the mock behind a proxy that changes nothing", async () => {
  const plain = await startMutant(mock.url, document, {});
  for (const server of [mock.url, plain.url]) {
    const report = await runContract({ server, document, models, patience: 10_000 });
    expect(findingsOf(report)).toEqual([]);
    expect(report.results.filter(({ outcome }) => outcome === "skipped")).toHaveLength(1);
  }
  await plain.close();
});

it(`catches each of ${mutants.length} servers with one fault, by the rule and at the operation that is broken`, async () => {
  const waiting = mutants.values();
  await Promise.all(Array.from({ length: together }, () => lookAt(waiting)));
  const missed = mutants.filter((mutant) => !isCaught(mutant, found.get(mutant.name)));
  console.log(`Contract kit: ${mutants.length - missed.length} of ${mutants.length} mutants caught.`);
  expect(missed.map(({ name, caught }) => ({ name, caught, found: found.get(name) }))).toEqual([]);
  expect(mutants.length).toBeGreaterThanOrEqual(40);
}, 240_000);
