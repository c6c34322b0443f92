/** The Arazzo workflows: they speak of this document, and pass on the mock. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { readWorkflows } from "../../scripts/contract/workflows/arazzo.ts";
import { workflowsPart } from "../../scripts/contract/workflows/workflows.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { document, startFastMock } from "./support.ts";

/** Each workflow is a program of its own, in milliseconds on a busy machine. */
const patience = 240_000;

let mock: RunningMock;
beforeAll(async () => {
  // Slow enough that a job is still pending when a workflow on a busy machine comes to cancel it.
  mock = await startFastMock({ speed: 60 });
});
afterAll(() => mock.close());

const all = await readWorkflows();

describe("the workflows", () => {
  it("call operations that the document has, and each of them", () => {
    const called = new Set(all.flatMap(({ steps }) => steps.flatMap(({ operation = [] }) => operation)));
    called.delete("getDelivery");
    expect([...called].toSorted()).toEqual(document.operations.map(({ id }) => id).toSorted());
  });

  it("cause every error that the document has", () => {
    const conditions = all.flatMap(({ steps }) => steps.flatMap((step) => step.conditions)).join("\n");
    for (const code of document.errorCodes.keys()) {
      expect(conditions).toContain(`$statusCode == $inputs.statuses.${code}`);
      expect(conditions).toContain(`$response.body#/error/code == '${code}'`);
    }
  });

  it(
    "pass on the mock",
    async () => {
      const report = await runContract({ server: mock.url, document, patience: 10_000 }, [workflowsPart()]);
      expect(findingsOf(report)).toEqual([]);
      expect(report.results.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(
        all.map(({ id }) => `workflow/${id} as documented`),
      );
      expect(report.spentMicroCents).toBeGreaterThan(0);
    },
    patience,
  );
});
