/** What a build says of operations and states that lack what a person has to write. */
import { describe, expect, it } from "vitest";
import { gapsOf as allGapsOf, type Written, written } from "../../scripts/build/gaps.ts";
import { list, objectAt } from "../../scripts/document/json.ts";
import type { Document } from "../../scripts/document/view.ts";
import { choicesOf, fileOf } from "../../scripts/drill/modelFile.ts";
import { lifeCycle } from "../../scripts/portal/src/lib/lifeCycle.ts";
import { document } from "../support/bundle.ts";
import { unknownState } from "../support/states.ts";

const all = written();
/** What the document lacks as it is, such as an operation that somebody is still writing: `build --check` tells. */
const standing = allGapsOf(document, all);
/** What a change makes it lack besides. */
const gapsOf = (changed: Document, by: Written): string[] =>
  allGapsOf(changed, by).filter((gap) => !standing.includes(gap));
const [first = expect.fail("no operation")] = document.operations;
const withOperation: Document = {
  ...document,
  operations: [...document.operations, { ...first, id: "noSuchOperation", method: "get", path: "/v1/no-such-path" }],
};
const withState: Document = {
  ...document,
  jobStates: [...document.jobStates, { name: unknownState, isCancellable: false, isFinal: false, isRefunded: false }],
};

describe("a new operation", () => {
  it("lacks a behaviour in the mock, a method of the client, a case of the kit and a workflow", () => {
    expect(gapsOf(withOperation, all)).toEqual([
      expect.stringMatching(/^noSuchOperation is not implemented in the mock, which responds with 501: /),
      expect.stringMatching(/^noSuchOperation has no method in the TypeScript client: write client\./),
      expect.stringMatching(/^noSuchOperation has no case in the contract kit: /),
      expect.stringMatching(/^noSuchOperation is called by no workflow: /),
    ]);
  });

  it("is complete once these are written", () => {
    const more = {
      ...all,
      mocked: [...all.mocked, "noSuchOperation"],
      client: `${all.client}\nraw.GET("/v1/no-such-path", {})`,
      kit: `${all.kit}\nclient.succeed("noSuchOperation")`,
      workflows: `${all.workflows}\noperationId: noSuchOperation`,
    };
    expect(gapsOf(withOperation, more)).toEqual([]);
  });
});

it("a new query parameter lacks a line of the mock that reads it", () => {
  const openapi = structuredClone(document.openapi);
  const operation = objectAt(openapi, "paths", "/v1/jobs", "get");
  operation.parameters = [...list(operation.parameters), { name: "noSuchParameter", in: "query" }];
  expect(gapsOf({ ...document, openapi }, all)).toEqual([
    "listJobs ignores the parameter noSuchParameter in the mock: read it in scripts/mock/operations/listJobs.ts",
  ]);
});

it("a new value of a priced parameter lacks a price", () => {
  const [model, choice] =
    document.models
      .map((one) => [one, choicesOf(one).find(({ multipliers }) => multipliers !== undefined)] as const)
      .find(([, found]) => found !== undefined) ?? expect.fail("no priced choice");
  const { name, values } = choice ?? expect.fail();
  const parameters = model.parameters.map((one) =>
    one.name === name ? { ...one, schema: { ...one.schema, enum: [...values, "99"] } } : one,
  );
  const models = document.models.map((one) => (one === model ? { ...one, parameters } : one));
  expect(gapsOf({ ...document, models }, all)).toEqual([
    `${model.slug} has no price for ${name} 99: add its multiplier to ${fileOf(model)}`,
  ]);
});

it("a new event is never sent by the mock and has no case of the kit, and a removed one is still sent", () => {
  const [name = expect.fail("no event")] = all.sentEvents;
  const { [name]: webhook = expect.fail(`no ${name}`), ...others } = objectAt(document.openapi, "webhooks");
  const openapi = { ...document.openapi, webhooks: { ...others, jobStarted: webhook } };
  expect(gapsOf({ ...document, openapi }, all)).toEqual([
    "The mock never sends the event jobStarted: add it to scripts/mock/webhooks/deliveries.ts, and send it from scripts/mock/jobs/finisher.ts",
    "The event jobStarted has no case in the contract kit: write one in scripts/contract/cases",
    `The mock sends the event ${name}, which is not in the document: remove it from scripts/mock/webhooks/deliveries.ts`,
  ]);
});

it("a removed operation leaves its behaviour in the mock", () => {
  const { id } = first;
  const fewer = { ...document, operations: document.operations.filter((operation) => operation !== first) };
  expect(gapsOf(fewer, all)).toEqual([
    `${id} is not an operation in the document: remove scripts/mock/operations/${id}.ts`,
  ]);
});

it("a new state lacks a description, jobs of the mock in it, and a place in the filter and the diagram", () => {
  expect(gapsOf(withState, all)).toEqual([
    expect.stringContaining(`The state ${unknownState} is missing from the description of openapi/`),
    expect.stringContaining(
      `The state ${unknownState} is missing from the status filter: add it to openapi/components/`,
    ),
    `The state ${unknownState} is not known to the TypeScript client: add it to scripts/client/resources/job.ts`,
    expect.stringContaining(`The state ${unknownState} is never used by the mock: add it to scripts/mock/`),
    expect.stringContaining(
      `The state ${unknownState} is missing from the portal's diagram of job states: add it to scripts/portal/`,
    ),
    `The state ${unknownState} is not final, but ends the wait in openapi/workflows/job-completes.arazzo.yaml: add it there`,
  ]);
});

it("another first state than that of the mock is named", () => {
  expect(gapsOf({ ...document, initialState: unknownState }, all)).toEqual([
    expect.stringMatching(/^A new job is \w+ in scripts\/mock\/.*, but no_such_state in openapi\/.*SubmittedJob.yaml/),
  ]);
});

it("a state in which a job can be cancelled in the document or in the mock alone is named", () => {
  const change = (isCancellable: (name: string) => boolean): Document => ({
    ...document,
    jobStates: document.jobStates.map((state) => ({ ...state, isCancellable: isCancellable(state.name) })),
  });
  const named = (words: (name: string) => string) =>
    all.cancelledFrom.map((name) => expect.stringContaining(words(name)));
  const never = change(() => false);
  expect(all.cancelledFrom).not.toEqual([]);
  expect(gapsOf(never, all)).toEqual(
    named((name) => `A ${name} job can be cancelled only in the mock: remove ${name} from `),
  );
  expect(gapsOf(document, { ...all, cancelledFrom: [] })).toEqual(
    named((name) => `A ${name} job can be cancelled, but not in the mock: add ${name} to `),
  );
});

it("a removed state is named where it is still listed", () => {
  const [gone] = document.jobStates.filter(({ name }) => all.mockedStates.includes(name));
  expect(gapsOf({ ...document, jobStates: document.jobStates.filter((state) => state !== gone) }, all)).toEqual([
    `The state ${gone?.name} is in openapi/components/parameters/StatusFilter.yaml, but not in the document: remove it there`,
    `The state ${gone?.name} is in scripts/client/resources/job.ts, but not in the document: remove it there`,
    `The state ${gone?.name} is in scripts/mock/jobs/job.ts, but not in the document: remove it there`,
    `The state ${gone?.name} is in scripts/portal/src/lib/lifeCycle.ts, but not in the document: remove it there`,
  ]);
});

describe.each(["expired", "timed_out", "aborted", "error"])("a new final state such as %s", (name) => {
  const withFinal = {
    ...document,
    jobStates: [...document.jobStates, { name, isCancellable: false, isFinal: true, isRefunded: false }],
  };
  const gapsOfWaits = (waits: ReadonlyMap<string, string>): string[] =>
    gapsOf(withFinal, { ...all, waits }).filter((gap) => gap.startsWith(`The state ${name} is final, `));

  it("has to be known to every client and sample, or they wait forever", () => {
    const found = gapsOfWaits(all.waits);
    expect(all.waits.size).toBe(17);
    expect(found).toHaveLength(all.waits.size);
    expect(found).toContain(
      `The state ${name} is final, but does not end the wait in scripts/client/resources/wait.ts: add it there`,
    );
  });

  it("is found as soon as a client or a sample checks for it", () => {
    const ends = [
      `if (job.status === "${name}") throw`,
      `job.Status == string(api.JobStatus${name.replaceAll("_", "")})`,
      `["completed", "failed", "cancelled", "${name}"].includes(job.status)`,
      `in ('${name}', 'completed', 'failed')`,
      `matches("completed|failed|${name}")`,
      `is not ("completed" or "${name}")`,
      `%w[completed ${name}].include?(status)`,
      `until [ "$status" = completed ] || [ "$status" = ${name} ]; do`,
    ];
    expect(gapsOfWaits(new Map(ends.map((text) => [text, text])))).toEqual([]);
  });
});

it("a state without a place leaves the diagram unchanged, so that the portal can be built", () => {
  expect(lifeCycle(withState)).toEqual(lifeCycle(document));
  expect(lifeCycle(document).map(({ name }) => name)).toEqual(all.drawnStates);
});
