/** Every mutant that is derived from the document: `npm run test:contract`. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunningMock } from "../../../scripts/mock/index.ts";
import { counterMutants } from "../derived/counter.ts";
import { derivedMutants } from "../derived/index.ts";
import { scoresOf, scoreText, testAll } from "../score.ts";
import { startFastMock } from "../support.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, maxJobs: 100_000, webhooks: "off" });
});
afterAll(() => mock.close());

it("finds nothing in right servers that look unusual", async () => {
  const outcomes = await testAll(mock.url, counterMutants, false);
  expect(outcomes.flatMap(({ mutant, findings }) => findings.map(({ message }) => [mutant.name, message]))).toEqual([]);
});

it("catches at least 98 percent of the mutants of the document", async () => {
  const outcomes = await testAll(mock.url, derivedMutants);
  console.log(scoreText(outcomes));
  const scores = scoresOf(outcomes);
  const caught = scores.reduce((sum, one) => sum + one.caught, 0);
  const all = scores.reduce((sum, one) => sum + one.all, 0);
  expect(all).toBeGreaterThan(3_000);
  expect(caught / all).toBeGreaterThanOrEqual(0.98);
});
