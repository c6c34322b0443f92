/** What nothing can derive from the document, because a person has to write it: the work that a change leaves behind. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filterStates } from "../document/filterStates.ts";
import { at, list, objectOf } from "../document/json.ts";
import { modelFileOf } from "../document/names.ts";
import { follow } from "../document/references.ts";
import { root } from "../document/root.ts";
import type { Document, Operation, Parameter } from "../document/view.ts";
import { cancellable, statuses } from "../mock/jobs/job.ts";
import { implemented } from "../mock/operations/index.ts";
import { sentEvents } from "../mock/webhooks/deliveries.ts";
import { drawnStates } from "../portal/src/lib/lifeCycle.ts";
import { jobStates } from "../portal/src/lib/states.ts";

/** What there is, written by hand, for operations and states. */
export interface Written {
  /** Operations with a behaviour in the mock. */
  readonly mocked: readonly string[];
  /** The source of each of these behaviours, by operationId. */
  readonly behaviours: ReadonlyMap<string, string>;
  /** Events that the mock sends to webhooks. */
  readonly sentEvents: readonly string[];
  /** The source of the TypeScript client, which names operations by method and path. */
  readonly client: string;
  /** The source of the cases of the contract kit, which name operations by operationId. */
  readonly kit: string;
  /** The workflows, which name operations by operationId. */
  readonly workflows: string;
  /** States that the TypeScript client tells apart. */
  readonly clientStates: readonly string[];
  /** The workflow that asks for a job again until it is done, with the states for which it does. */
  readonly polls: string;
  /** States that a job of the mock can be in. The first is that of a new job. */
  readonly mockedStates: readonly string[];
  /** States in which the mock cancels a job. */
  readonly cancelledFrom: readonly string[];
  /** States that the drawing in the portal has a place for. */
  readonly drawnStates: readonly string[];
  /** Where each client and each sample decides whether a job goes on: the texts by file. */
  readonly waits: ReadonlyMap<string, string>;
}

const textsOf = (...patterns: string[]): Map<string, string> =>
  new Map(
    globSync(patterns, { cwd: root }).map((file) => [
      file.replaceAll("\\", "/"), // As paths are written everywhere else, on Windows too.
      readFileSync(join(root, file), "utf8"),
    ]),
  );
const textOf = (pattern: string): string => [...textsOf(pattern).values()].join("\n");

const knownStates = "scripts/client/resources/job.ts";
const workflow = "openapi/workflows/job-completes.arazzo.yaml";

/** What is written by hand in this repository. */
export const written = (): Written => ({
  mocked: implemented,
  behaviours: new Map(implemented.map((id) => [id, textOf(`scripts/mock/operations/${id}.ts`)])),
  sentEvents,
  client: textOf("scripts/client/resources/*.ts"),
  kit: textOf("scripts/contract/cases/*.ts"),
  workflows: textOf("openapi/workflows/*.yaml"),
  clientStates: [...textOf(knownStates).matchAll(/^ {2}(\w+): true,$/gm)].map(([, name = ""]) => name),
  polls: textOf(workflow),
  mockedStates: statuses,
  cancelledFrom: cancellable,
  drawnStates,
  waits: textsOf(
    "scripts/client/resources/wait.ts",
    "scripts/clients/packages/**/{wait,waiting,Waiting}.*",
    "scripts/portal/src/samples/submit/*.{sh,mjs,py,go,java,rs,cs,php,rb}",
  ),
});

/**
 * The method of the TypeScript client for an operation, which is named after it without its tag: `client.models.list` for
 * `listModels` of `Models`.
 */
export function clientMethodOf({ id, tag }: Pick<Operation, "id" | "tag">): { resource: string; method: string } {
  const one = tag.replace(/s$/, "");
  return { resource: tag.toLowerCase(), method: id.replace(new RegExp(`${one}s?$`), "") };
}

/** What the client lacks for an operation, and where to write it. */
export function methodToWrite(operation: Pick<Operation, "id" | "tag">): string {
  const { resource, method } = clientMethodOf(operation);
  return `write client.${resource}.${method} in scripts/client/resources/${resource}.ts`;
}

function gapsOfOperation(operation: Operation, { mocked, client, kit, workflows }: Written): string[] {
  const { id, method, path } = operation;
  const gaps: string[] = [];
  if (!mocked.includes(id)) {
    gaps.push(
      `${id} is not implemented in the mock, which responds with 501: see "Add an operation" in scripts/mock/README.md`,
    );
  }
  if (!client.includes(`raw.${method.toUpperCase()}("${path}"`)) {
    gaps.push(`${id} has no method in the TypeScript client: ${methodToWrite(operation)}`);
  }
  if (!kit.includes(`"${id}"`)) {
    gaps.push(`${id} has no case in the contract kit: write one in scripts/contract/cases`);
  }
  if (!new RegExp(`operationId: (?:.*\\.)?${id}\\b`).test(workflows)) {
    gaps.push(`${id} is called by no workflow: see openapi/workflows/README.md`);
  }
  return gaps;
}

/** Parameters of the query that the mock accepts, and then ignores. */
function gapsOfQuery({ openapi }: Document, { id, method, path }: Operation, { behaviours }: Written): string[] {
  const text = behaviours.get(id);
  if (text === undefined) return [];
  const item = at(openapi, "paths", path);
  return [...list(at(item, "parameters")), ...list(at(item, method, "parameters"))]
    .map((parameter) => follow(openapi, parameter))
    .filter((parameter) => at(parameter, "in") === "query")
    .map((parameter) => String(at(parameter, "name")))
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
    .map((name) => `${id} ignores the parameter ${name} in the mock: read it in scripts/mock/operations/${id}.ts`);
}

const gapsOfEvents = ({ openapi }: Document, { sentEvents: sent, kit }: Written): string[] => {
  const events = Object.keys(objectOf(openapi.webhooks));
  return [
    ...events
      .filter((name) => !sent.includes(name))
      .map(
        (name) =>
          `The mock never sends the event ${name}: add it to scripts/mock/webhooks/deliveries.ts, and send it from scripts/mock/jobs/finisher.ts`,
      ),
    ...events
      .filter((name) => !kit.includes(`"${name}"`))
      .map((name) => `The event ${name} has no case in the contract kit: write one in scripts/contract/cases`),
    ...sent
      .filter((name) => !events.includes(name))
      .map(
        (name) =>
          `The mock sends the event ${name}, which is not in the document: remove it from scripts/mock/webhooks/deliveries.ts`,
      ),
  ];
};

/** A list of states that is written by hand, compared with those of the document. */
function gapsOfStates(document: Document, what: string, file: string, states: readonly string[]): string[] {
  const known = document.jobStates.map(({ name }) => name);
  return [
    ...known.filter((name) => !states.includes(name)).map((name) => `The state ${name} ${what}: add it to ${file}`),
    ...states
      .filter((name) => !known.includes(name))
      .map((name) => `The state ${name} is in ${file}, but not in the document: remove it there`),
  ];
}

const jobStatus = "openapi/components/schemas/JobStatus.yaml";
const submittedJob = "openapi/components/schemas/SubmittedJob.yaml";
const statusFilter = "openapi/components/parameters/StatusFilter.yaml";

/** Whether a text compares a status with a state, or lists it beside another: `== "failed"`, `"completed" | "failed"`. */
function decidesOn(text: string, name: string, others: readonly string[]): boolean {
  const other = `(?:${others.join("|")})`;
  const between = String.raw`(?:["',|\s]+|" or ")`;
  const ways = [
    String.raw`(?:[=!]=|status" =) ?["']?${name}\b`,
    String.raw`JobStatus${name.replaceAll("_", "")}\b`,
    String.raw`\b${other}${between}${name}\b`,
    String.raw`\b${name}${between}${other}\b`,
  ];
  return new RegExp(ways.join("|"), "i").test(text);
}

/** States in which the mock treats a request to cancel otherwise than the document says. */
const gapsOfCancelling = ({ jobStates }: Document, { cancelledFrom }: Written): string[] =>
  jobStates
    .filter(({ name, isCancellable }) => isCancellable !== cancelledFrom.includes(name))
    .map(({ name, isCancellable }) =>
      isCancellable
        ? `A ${name} job can be cancelled, but not in the mock: add ${name} to \`cancellable\` in scripts/mock/jobs/job.ts`
        : `A ${name} job can be cancelled only in the mock: remove ${name} from \`cancellable\` in scripts/mock/jobs/job.ts, or add it to x-cancellable-states in ${jobStatus}`,
    );

/** The first state of a job, if the mock has another one than the document. */
const gapsOfFirst = ({ initialState }: Document, { mockedStates: [first] }: Written): string[] =>
  first === undefined || first === initialState
    ? []
    : [
        `A new job is ${first} in scripts/mock/jobs/job.ts, but ${initialState} in ${submittedJob}: correct one of them`,
      ];

/** States in which a job goes on, but which end the workflow that waits for it. */
const gapsOfPolls = ({ jobStates }: Document, { polls }: Written): string[] =>
  jobStates
    .filter(({ name, isFinal }) => !isFinal && !polls.includes(`'${name}'`))
    .map(({ name }) => `The state ${name} is not final, but ends the wait in ${workflow}: add it there`);

/** Clients and samples that would wait for a job in a final state until the end of time. */
function gapsOfWaits({ jobStates }: Document, { waits }: Written): string[] {
  const finals = jobStates.filter(({ isFinal }) => isFinal).map(({ name }) => name);
  return finals.flatMap((name) => {
    const others = finals.filter((final) => final !== name);
    return [...waits]
      .filter(([, text]) => !decidesOn(text, name, others))
      .map(([file]) => `The state ${name} is final, but does not end the wait in ${file}: add it there`);
  });
}

const valuesOf = (parameter?: Parameter): string[] =>
  (parameter?.schema.enum ?? (parameter?.schema.type === "boolean" ? [false, true] : [])).map(String);

/** Values that a request may have, and that have no price. */
const gapsOfPrices = ({ models }: Document): string[] =>
  models.flatMap(({ slug, parameters, price }) =>
    price.factors.flatMap(({ parameter: name, multipliers }) =>
      valuesOf(parameters.find((one) => one.name === name))
        .filter((value) => !Object.hasOwn(multipliers, value))
        .map(
          (value) => `${slug} has no price for ${name} ${value}: add its multiplier to openapi/${modelFileOf(slug)}`,
        ),
    ),
  );

/** Everything that models, operations and states of the document lack, each with where to write it. */
export function gapsOf(document: Document, all: Written): string[] {
  const ids = document.operations.map(({ id }) => id);
  return [
    ...document.operations.flatMap((operation) => [
      ...gapsOfOperation(operation, all),
      ...gapsOfQuery(document, operation, all),
    ]),
    ...gapsOfEvents(document, all),
    ...all.mocked
      .filter((id) => !ids.includes(id))
      .map((id) => `${id} is not an operation in the document: remove scripts/mock/operations/${id}.ts`),
    ...jobStates(document)
      .filter(({ meaning }) => meaning === "")
      .map(({ name }) => `The state ${name} is missing from the description of ${jobStatus}: say there what it means`),
    ...gapsOfStates(document, "is missing from the status filter", statusFilter, filterStates(document)),
    ...gapsOfStates(document, "is not known to the TypeScript client", knownStates, all.clientStates),
    ...gapsOfStates(document, "is never used by the mock", "scripts/mock/jobs/job.ts", all.mockedStates),
    ...gapsOfStates(
      document,
      "is missing from the portal's diagram of job states",
      "scripts/portal/src/lib/lifeCycle.ts",
      all.drawnStates,
    ),
    ...gapsOfPrices(document),
    ...gapsOfFirst(document, all),
    ...gapsOfCancelling(document, all),
    ...gapsOfPolls(document, all),
    ...gapsOfWaits(document, all),
  ];
}
