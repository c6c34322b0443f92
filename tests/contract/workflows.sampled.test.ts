/** The Arazzo workflows: they speak of this document, and pass on the mock. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../scripts/contract/cases/case.ts";
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { readWorkflows } from "../../scripts/contract/workflows/arazzo.ts";
import { workflowsPart } from "../../scripts/contract/workflows/workflows.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { isThorough, ofThisWeek } from "../support/sample.ts";
import { document, startFastMock } from "./support.ts";

/** Each workflow is a program of its own, in milliseconds on a busy machine. */
const patience = 240_000;

let mock: RunningMock;
/** Its jobs begin only when every workflow has ended, so that one can be cancelled on however busy a machine. */
let waiting: RunningMock;
beforeAll(async () => {
  [mock, waiting] = await Promise.all([startFastMock(), startFastMock({ minPending: 2 * patience })]);
});
afterAll(() => Promise.all([mock?.close(), waiting?.close()]));

const all = await readWorkflows();
/** Those that are run: in a quick run few, and others each week. */
const chosen = ofThisWeek(all, 5);
/** Whether a workflow sees a job to its end. */
const seesEnd = ({ steps }: (typeof all)[number]): boolean =>
  steps.some(({ conditions }) => conditions.some((condition) => condition.includes("'completed'")));

describe("the workflows", () => {
  it("call every operation in the document, and no others", () => {
    const called = new Set(all.flatMap(({ steps }) => steps.flatMap(({ operation = [] }) => operation)));
    called.delete("getDelivery");
    const uncalled = document.operations.map(({ id }) => id).filter((id) => !called.delete(id));
    expect(uncalled, "call these in a workflow: openapi/workflows/README.md").toEqual([]);
    expect([...called]).toEqual([]);
  });

  it("cause every error in the document", () => {
    const conditions = all.flatMap(({ steps }) => steps.flatMap((step) => step.conditions)).join("\n");
    const caused = [...document.errorCodes.keys()].filter(
      (code) =>
        conditions.includes(`$statusCode == $inputs.statuses.${code}`) &&
        conditions.includes(`$response.body#/error/code == '${code}'`),
    );
    const uncaused = [...document.errorCodes.keys()].filter((code) => !caused.includes(code));
    expect(uncaused, "cause these in a workflow: openapi/workflows/README.md").toEqual([]);
  });

  it(
    `pass on the mock (${chosen.length} of them)`,
    async () => {
      for (const [server, some] of [
        [mock, chosen.filter(seesEnd)],
        [waiting, chosen.filter((workflow) => !seesEnd(workflow))],
      ] as const) {
        if (some.length === 0) continue;
        const rules = some.map(({ id }) => `workflow/${id}`);
        const filter = ({ rule }: Case): boolean => rules.includes(rule);
        const options = { server: server.url, document, patience, filter };
        const report = await runContract(options, [workflowsPart()]);
        expect(findingsOf(report)).toEqual([]);
        expect(report.results.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(
          rules.map((rule) => `${rule} as documented`),
        );
        if (isThorough) expect(report.spentMicroCents).toBeGreaterThan(0);
      }
    },
    patience,
  );
});
