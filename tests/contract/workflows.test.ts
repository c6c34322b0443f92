/** The Arazzo workflows: they speak of this document, pass on the mock, and fail on a server that is wrong. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { readWorkflows } from "../../scripts/contract/workflows/arazzo.ts";
import { workflowsPart } from "../../scripts/contract/workflows/workflows.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { type Fault, startMutant } from "./mutant.ts";
import { document, faultOf, startFastMock, together } from "./support.ts";

/** Each workflow is a program of its own, in milliseconds on a busy machine. */
const patience = 240_000;

let mock: RunningMock;
beforeAll(async () => {
  // Slow enough that a job is still pending when a workflow on a busy machine comes to cancel it.
  mock = await startFastMock({ speed: 60 });
});
afterAll(() => mock.close());

const all = await readWorkflows();

/** The document promises no Retry-After, but the mock does, and the workflow is for the mock. */
const withoutRetryAfter: Fault = {
  answer(reply) {
    const { "retry-after": _, ...headers } = reply.headers;
    return _ === undefined ? reply : { ...reply, headers };
  },
};

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

  it.concurrent(
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

  it.concurrent(
    "fail on a server with faults, each at the step that meets one",
    async () => {
      const server = await startMutant(
        mock.url,
        document,
        together(
          faultOf("a cancelled job is not refunded"),
          faultOf("a page loses a row"),
          faultOf("a webhook is not signed"),
          faultOf("estimate is less than what is charged"),
          faultOf("output is not the first of outputs"),
          faultOf("an upload forgets its name"),
          faultOf("a limit of 0 is accepted"),
          faultOf("submit ignores the version"),
          withoutRetryAfter,
        ),
      );
      const report = await runContract({ server: server.url, document, patience: 10_000 }, [workflowsPart()]);
      await server.close();
      const found = findingsOf(report).map(
        ({ rule, operation, message }) => `${rule} ${operation} ${message.split(",")[0]}`,
      );
      expect(new Set(found)).toEqual(
        new Set([
          "workflow/errors-of-free-calls listJobs Step empty-page",
          "workflow/errors-of-submit submitJob Step unknown-version",
          "workflow/errors-on-demand submitJob Step concurrent-jobs-exceeded",
          "workflow/estimate-charged submitJob Step submit",
          "workflow/job-cancelled cancelJob Step cancel",
          "workflow/job-completes getJob Step read",
          "workflow/list-in-pages listJobs Step second-page",
          "workflow/upload-used getUpload Step read",
          "workflow/webhook-delivered getDelivery Step receive",
        ]),
      );
    },
    patience,
  );
});
