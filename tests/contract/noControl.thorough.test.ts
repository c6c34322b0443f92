/** Webhooks of a mock without its control API, whose time cannot be moved: they are waited for by the clock. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { findingsOf, runContract } from "../../scripts/contract/index.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { isCaught } from "./score.ts";
import { document, oneModel as models, startFastMock } from "./support.ts";
import { allWebhooks, testWebhooks } from "./webhookMutants.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, control: false });
});
afterAll(() => mock.close());

const isWebhook = ({ rule }: { readonly rule: string }): boolean => rule === "webhook-delivered";

it("finds nothing in the mock", async () => {
  const report = await runContract({ server: mock.url, document, models, filter: isWebhook });
  expect(findingsOf(report)).toEqual([]);
  expect(report.results.map(({ outcome }) => outcome)).toEqual(Array(3).fill("as documented"));
});

it("catches what is sent too early, or again", async () => {
  const hasty = allWebhooks.filter(({ name }) => /at once instead of|received with 204/.test(name));
  const outcomes = await testWebhooks(mock.url, hasty);
  expect(outcomes.length).toBeGreaterThan(1);
  expect(outcomes.filter((one) => !isCaught(one)).map(({ mutant }) => mutant.name)).toEqual([]);
});
