/** Every mutant that is derived from the document: `npm run test:contract`. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunningMock } from "../../../scripts/mock/index.ts";
import { counterMutants } from "../derived/counter.ts";
import { derivedMutants } from "../derived/index.ts";
import { rightWebhooks } from "../derived/webhooks.ts";
import { isSlow, scoresOf, scoreText, testAll } from "../score.ts";
import { startFastMock } from "../support.ts";
import { allWebhooks, testWebhooks } from "../webhookMutants.ts";

let mock: RunningMock;
/** Another one for webhooks, which keep it waiting. */
let reporting: RunningMock;
beforeAll(async () => {
  const options = { keepRequests: false, maxJobs: 100_000 };
  mock = await startFastMock({ ...options, webhooks: "off" });
  reporting = await startFastMock(options);
});
afterAll(async () => {
  await mock.close();
  await reporting.close();
});

it("finds nothing in correct servers that behave unusually", async () => {
  const outcomes = [
    ...(await testAll(mock, counterMutants, false)),
    ...(await testWebhooks(reporting.url, rightWebhooks, false)),
  ];
  // What is never sent proves nothing.
  expect(outcomes.filter(({ met }) => !met).map(({ mutant }) => mutant.name)).toEqual([]);
  expect(outcomes.flatMap(({ mutant, findings }) => findings.map(({ message }) => [mutant.name, message]))).toEqual([]);
});

it("catches at least 98 percent of the mutants of the document", async () => {
  const outcomes = [...(await testAll(mock, derivedMutants)), ...(await testWebhooks(reporting.url, allWebhooks))];
  console.log(scoreText(outcomes));
  const scores = scoresOf(outcomes);
  const caught = scores.reduce((sum, one) => sum + one.caught, 0);
  const all = scores.reduce((sum, one) => sum + one.all, 0);
  expect(outcomes.filter(isSlow).map(({ mutant }) => mutant.name)).toEqual([]);
  expect(all).toBeGreaterThan(3_000);
  expect(caught / all).toBeGreaterThanOrEqual(0.98);
});
