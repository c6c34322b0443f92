/** Webhooks of a mock without its control API, whose time cannot be moved: they are waited for by the clock. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { findingsOf, runContract } from "../../scripts/contract/index.ts";
import { objectOf } from "../../scripts/document/json.ts";
import { signWebhook } from "../../scripts/document/webhookSignature.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { defaultSettings } from "../../scripts/mock/settings.ts";
import type { Fault } from "./mutant.ts";
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

/** Every delivery is signed with the time of the first, as if it had been recorded. */
function recorded(): Fault {
  const times = new Map<string, string>();
  return {
    async webhook({ headers, body }) {
      const id = String(objectOf(JSON.parse(body)).jobId);
      const time = times.get(id) ?? headers["x-pixelbyte-timestamp"] ?? "";
      times.set(id, time);
      const signature = await signWebhook(defaultSettings.webhookSecret, time, body);
      return { body, headers: { ...headers, "x-pixelbyte-timestamp": time, "x-pixelbyte-signature": signature } };
    },
  };
}

it("catches a retry that is signed with the time of the first delivery", async () => {
  const mutant = { name: "recorded", area: "webhooks", operation: "jobFinished", fault: recorded() } as const;
  // Times are in whole seconds, so that it takes a retry that waits longer.
  const slower = await startFastMock({ keepRequests: false, control: false, speed: 100 });
  const [outcome] = await testWebhooks(slower.url, [mutant]);
  await slower.close();
  expect(outcome?.findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Retry \d of the webhook has the X-PixelByte-Timestamp of the delivery before it\.$/),
  ]);
});

it("catches what is sent too early, or again", async () => {
  const hasty = allWebhooks.filter(({ name }) => /at once instead of|received with 204/.test(name));
  const outcomes = await testWebhooks(mock.url, hasty);
  expect(outcomes.length).toBeGreaterThan(1);
  expect(outcomes.filter((one) => !isCaught(one)).map(({ mutant }) => mutant.name)).toEqual([]);
});
