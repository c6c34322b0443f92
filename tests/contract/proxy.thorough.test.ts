/** The mock's proxy and the kit say the same of the same server. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { findingsOf, runContract } from "../../scripts/contract/index.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "./document.ts";
import { type Fault, startMutant } from "./mutant.ts";
import { faultOf, oneModel, startFastMock } from "./support.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ webhooks: "off" });
});
afterAll(() => mock.close());

/** What the kit finds and what the proxy reports of the same traffic, as rule and sentence. */
async function both(fault: Fault, operation: string): Promise<{ found: Set<string>; reported: Set<string> }> {
  const server = await startMutant(mock.url, document, fault);
  const proxy = await startMock({ proxy: server.url });
  const report = await runContract({ server: proxy.url, document, models: oneModel, operations: [operation] });
  const violations = proxy.violations.filter((one) => one.of === "response");
  await proxy.close();
  await server.close();
  return {
    found: new Set(findingsOf(report).map(({ rule, message }) => `${rule}: ${message}`)),
    reported: new Set(violations.map(({ rule, message }) => `${rule}: ${message}`)),
  };
}

it.each([
  ["estimate rounds to ten thousands", "estimateJob", /^cost-as-documented: baseCostMicroCents is \d+, not \d+\.$/],
  ["submit charges more than documented", "submitJob", /^cost-as-documented: costMicroCents is \d+, not \d+\.$/],
  [
    "responses are plain text",
    "getUpload",
    /^json-content-type: The Content-Type is text\/plain, not application\/json\.$/,
  ],
  ["progress is a string", "getJob", /^response-as-declared: progress must be a number/],
  ["a missing key is forbidden instead of unauthorized", "listJobs", /^error-code: UNAUTHORIZED has status 401/],
  ["a failed job does not say why", "getJob", /^job-consistent: error does not fit the status failed\.$/],
] as const)("if %s", async (name, operation, sentence) => {
  const { found, reported } = await both(faultOf(name), operation);
  expect([...reported]).toContainEqual(expect.stringMatching(sentence));
  expect([...found]).toEqual(expect.arrayContaining([...reported]));
});

it("a server behind the mock's proxy is not the mock: its jobs may cost money", async () => {
  const server = await startMutant(mock.url, document, { hidden: true });
  const proxy = await startMock({ proxy: server.url });
  const run = { server: proxy.url, key: "pb_real", document, models: oneModel, operations: ["submitJob"] };
  const { isMock, spentMicroCents } = await runContract(run);
  await proxy.close();
  await server.close();
  expect({ isMock, spentMicroCents }).toEqual({ isMock: false, spentMicroCents: 0 });
});

it("reports a request that was wrongly accepted, and nothing about a correct server", async () => {
  const { found, reported } = await both(faultOf("submit ignores unknown members"), "submitJob");
  const accepted = "it was accepted instead of being rejected with 400 INVALID_INPUT.";
  expect([...reported]).toEqual([`wrong-request-refused: The request is invalid, but ${accepted}`]);
  // What it costs that the request is accepted is found besides.
  const refused = [...found].filter((finding) => finding.startsWith("wrong-request-refused"));
  expect(refused).toEqual([expect.stringContaining(accepted)]);
  expect(await both({}, "submitJob")).toEqual({ found: new Set(), reported: new Set() });
});
