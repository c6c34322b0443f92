/**
 * What a request and its response show of a server, whatever came before: the rules by which the contract kit tests
 * servers and the mock's proxy watches them, in the same sentences.
 */
import { at, isSameJson, list, objectOf } from "../json.ts";
import { costMicroCents, UnknownPriceError } from "../pricing.ts";
import type { Document, Json, Operation } from "../view.ts";
import type { Compile } from "./ajv.ts";
import type { Issue } from "./issue.ts";
import { createResponseChecks } from "./responses.ts";

export interface Exchange {
  /** The body of the request, if it is JSON. */
  readonly sent: Json | undefined;
  readonly status: number;
  /** The media type of the response; undefined if it names none. */
  readonly type: string | undefined;
  /** The body of the response; undefined if it is not JSON. */
  readonly body: Json | undefined;
}

/** A rule that a response breaks, and how. */
export interface Broken {
  readonly rule: string;
  readonly message: string;
  /** Each place of a body that is not as its schema says. */
  readonly issues?: readonly Issue[];
}

export interface ExchangeChecks {
  /** Every rule that an exchange breaks. */
  broken(operation: Operation, exchange: Exchange): Broken[];
  /** That a request was accepted which should be refused with a code. */
  accepted(code: string): Broken;
}

const shown = 3;

/** A value as messages tell it. */
export const told = (value: Json | undefined): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** That two values are not the same; nothing if they are. */
export const unlike = (what: string, actual: Json | undefined, wanted: Json): string[] =>
  isSameJson(actual, wanted) ? [] : [`${what} is ${told(actual)}, not ${told(wanted)}.`];

/** That a request was accepted which should be refused with `wanted`, such as `400 INVALID_INPUT`. */
export const wronglyAccepted = (why: string, wanted: string): string =>
  `${why}, but it was accepted instead of being rejected with ${wanted}.`;

/** The code of an error belongs to the operation, and comes with the status that the document gives it. */
function codeProblems({ errorCodes }: Document, operation: Operation, { status, body }: Exchange): string[] {
  // A failed job carries a code as well, which says nothing of the request.
  const code = at(body, "success") === false ? at(body, "error", "code") : undefined;
  const facts = typeof code === "string" ? errorCodes.get(code) : undefined;
  if (typeof code !== "string" || facts === undefined) return [];
  return [
    ...(facts.status === status ? [] : [`${code} has status ${facts.status}, but came with ${status}.`]),
    ...(operation.errorCodes.includes(code) ? [] : [`${operation.id} does not declare ${code}.`]),
  ];
}

/** The progress of each state, as the examples of a job show it. A failed job may stand anywhere. */
function progressOf({ openapi, operations }: Document): ReadonlyMap<string, number> {
  const operation = operations.find(({ id }) => id === "getJob");
  const content = at(openapi, "paths", operation?.path ?? "", "get", "responses", "200", "content", "application/json");
  const examples = Object.values(objectOf(at(content, "examples"))).map((example) => objectOf(at(example, "value")));
  return new Map(
    examples
      .filter(({ error }) => error === null)
      .map(({ status, progress }): [string, number] => [String(status), Number(progress)]),
  );
}

/** What is true of a job in every state. A state that the document does not know is taken for a stage on the way. */
function jobProblems({ jobStates }: Document, progress: ReadonlyMap<string, number>, body: Json | undefined): string[] {
  const status = String(at(body, "status"));
  const state = jobStates.find(({ name }) => name === status);
  const steps = progress.get(status);
  const [first] = list(at(body, "outputs"));
  const completedAt = at(body, "completedAt");
  const fits = (is: boolean, name: string): string[] => (is ? [] : [`${name} does not fit the status ${status}.`]);
  const took = Date.parse(String(completedAt)) - Date.parse(String(at(body, "createdAt")));
  return [
    ...(steps === undefined ? [] : unlike(`progress of a ${status} job`, at(body, "progress"), steps)),
    ...fits(status === "completed" ? first !== undefined : at(body, "outputs") === null, "outputs"),
    ...unlike("output", at(body, "output"), at(first, "url") ?? null),
    ...fits((status === "failed") === (at(body, "error") !== null), "error"),
    ...(state === undefined ? [] : fits(state.isFinal === (completedAt !== null), "completedAt")),
    ...(state !== undefined && took < 0 ? ["completedAt is before createdAt."] : []),
  ];
}

/** The rows of a list, of which each says less than its job. */
function rowProblems({ jobStates }: Document, progress: ReadonlyMap<string, number>, body: Json | undefined): string[] {
  return list(at(body, "jobs")).flatMap((row) => {
    const status = String(at(row, "status"));
    const state = jobStates.find(({ name }) => name === status);
    const steps = progress.get(status);
    const isEnded = at(row, "completedAt") !== null;
    return [
      ...(steps === undefined ? [] : unlike(`progress of a ${status} job in the list`, at(row, "progress"), steps)),
      ...(state === undefined || state.isFinal === isEnded
        ? []
        : [`completedAt of a job in the list does not fit the status ${status}.`]),
    ];
  });
}

/** What the document asks for a request; nothing if it has no price for it. */
function priceOf({ models }: Document, sent: Json | undefined): number | undefined {
  const model = models.find(({ slug }) => slug === at(sent, "model"));
  if (model === undefined) return undefined;
  try {
    return costMicroCents(model.price, objectOf(at(sent, "input")));
  } catch (error) {
    if (error instanceof UnknownPriceError) return undefined;
    throw error;
  }
}

/** A state that the document does not know may be a kind of the one that is wanted: the list is open. */
const otherState = ({ jobStates }: Document, what: string, state: Json | undefined, wanted: string): string[] =>
  jobStates.some(({ name }) => name === state) ? unlike(what, state, wanted) : [];

/** A charge may be below the price: only an estimate shows whether the account has a discount. */
function submitProblems(document: Document, { sent, body }: Exchange): string[] {
  const price = priceOf(document, sent);
  const charge = at(body, "costMicroCents");
  return [
    ...(price === undefined || Number(charge) <= price ? [] : unlike("costMicroCents", charge, price)),
    ...otherState(document, "status of a new job", at(body, "status"), document.initialState),
  ];
}

/** By how much the percentage of a discount may be rounded, in points. */
const rounding = 0.5;

/** What an estimate says of its discount: whether there is one, and how large it is. */
function discountProblems(base: number, body: Json | undefined): string[] {
  const hasDiscount = at(body, "hasDiscount") === true;
  const discount = at(body, "discounted") ?? null;
  if (discount === null) return hasDiscount ? ["hasDiscount is true, but discounted has no discount."] : [];
  const [percent, saved] = [Number(at(discount, "percentage")), Number(at(discount, "savedMicroCents"))];
  if (!hasDiscount && saved > 0) return [`hasDiscount is false, but discounted saves ${saved}.`];
  const isRight = Math.abs(saved - (base * percent) / 100) <= 1 + (base * rounding) / 100;
  return isRight ? [] : [`savedMicroCents is ${saved}, which is not ${percent} percent of ${base}.`];
}

/** The amounts of an estimate against each other: the parts add up, and a discount is subtracted. */
export function estimateAmounts(body: Json | undefined): string[] {
  const saved = Number(at(body, "discounted", "savedMicroCents") ?? 0);
  const sum = list(at(body, "breakdown")).reduce<number>((all, part) => all + Number(at(part, "costMicroCents")), 0);
  const base = Number(at(body, "baseCostMicroCents"));
  return [
    ...unlike("estimatedCostMicroCents", at(body, "estimatedCostMicroCents"), base - saved),
    ...unlike("The sum of the breakdown", sum, base),
    ...discountProblems(base, body),
  ];
}

/** An estimate against the documented price, and against itself. */
function estimateProblems(document: Document, { sent, body }: Exchange): string[] {
  const price = priceOf(document, sent);
  return [
    ...(price === undefined ? [] : unlike("baseCostMicroCents", at(body, "baseCostMicroCents"), price)),
    ...estimateAmounts(body),
  ];
}

/** The rules for the successes of an operation, beyond their schema. */
function ruleOf(document: Document): (id: string, exchange: Exchange) => { rule: string; messages: string[] } {
  const progress = progressOf(document);
  return (id, exchange) => {
    if (id === "submitJob") return { rule: "cost-as-documented", messages: submitProblems(document, exchange) };
    if (id === "estimateJob") return { rule: "cost-as-documented", messages: estimateProblems(document, exchange) };
    if (id === "getJob") return { rule: "job-consistent", messages: jobProblems(document, progress, exchange.body) };
    if (id === "cancelJob") {
      return {
        rule: "job-consistent",
        messages: otherState(document, "status of a cancelled job", at(exchange.body, "status"), "cancelled"),
      };
    }
    if (id === "listJobs") return { rule: "job-consistent", messages: rowProblems(document, progress, exchange.body) };
    return { rule: "", messages: [] };
  };
}

/** Prepares the checks of a document. The schemas of responses are compiled when they are first used. */
export function createExchangeChecks(document: Document, compile: Compile): ExchangeChecks {
  const responses = createResponseChecks(document, compile);
  const further = ruleOf(document);
  return {
    broken(operation, exchange) {
      const { status, type = "none", body } = exchange;
      const issues = responses.issues(operation, status, body);
      const more = issues.length > shown ? ` And ${issues.length - shown} more.` : "";
      const messages = issues.slice(0, shown).map(({ message }) => message);
      // A body with another structure means nothing.
      const { rule, messages: others } =
        issues.length > 0 || status !== 200 ? { rule: "", messages: [] } : further(operation.id, exchange);
      return [
        ...(issues.length === 0 ? [] : [{ rule: "response-as-declared", message: messages.join(" ") + more, issues }]),
        ...(/^application\/json\s*(;|$)/i.test(type)
          ? []
          : [{ rule: "json-content-type", message: `The Content-Type is ${type}, not application/json.` }]),
        ...codeProblems(document, operation, exchange).map((message) => ({ rule: "error-code", message })),
        ...others.map((message) => ({ rule, message })),
      ];
    },
    accepted(code) {
      const wanted = `${document.errorCodes.get(code)?.status} ${code}`;
      return { rule: "wrong-request-refused", message: wronglyAccepted("The request is invalid", wanted) };
    },
  };
}
