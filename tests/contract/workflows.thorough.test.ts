import { afterAll, beforeAll, expect, it } from "vitest";
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { workflowsPart } from "../../scripts/contract/workflows/workflows.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { type Fault, startMutant } from "./mutant.ts";
import { document, faultOf, startFastMock, together } from "./support.ts";

let mock: RunningMock;
beforeAll(async () => {
  // Slow enough that a job is still pending when a workflow on a busy machine comes to cancel it.
  mock = await startFastMock({ speed: 60 });
});
afterAll(() => mock.close());

/** The document promises no Retry-After, but the mock does, and the workflow is for the mock. */
const withoutRetryAfter: Fault = {
  changeResponse(reply) {
    const { "retry-after": _, ...headers } = reply.headers;
    return _ === undefined ? reply : { ...reply, headers };
  },
};

it("the workflows fail on a faulty server, each at the affected step", async () => {
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
});
