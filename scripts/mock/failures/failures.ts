/** Failures on demand: what they are called, and who asks for them. */

import { charges } from "../../document/charges.ts";
import { at } from "../../document/json.ts";
import { nearest } from "../../document/nearest.ts";
import { say } from "../../document/phrases.ts";
import type { Document, Json, Operation } from "../../document/view.ts";
import { ApiError, invalidCodeOf } from "../errors/ApiError.ts";
import { fraction, type Random } from "../random/random.ts";
import type { Settings } from "../settings.ts";

/**
 * - `job`: the call succeeds, the job fails.
 * - `slow`: the answer comes late.
 * - `drop`: the connection is closed without an answer.
 * - `error`: the call is refused with a code.
 */
export type Failure = { readonly kind: "job" | "slow" | "drop" } | { readonly kind: "error"; readonly code: string };

/** How late a slow answer is, in milliseconds of the clock. */
export const slowness = 10_000;

/** Ends a connection without an answer. */
export class Dropped extends Error {}

/**
 * The failures of an operation by name: `slow`, `drop`, `fail` where a job is made, each error code that the operation
 * declares in lower case, and each status, which stands for the first code that has it.
 */
export function failuresOf(document: Document, operation: Operation): ReadonlyMap<string, Failure> {
  const errors = operation.errorCodes.map((code) => ({ code, status: document.errorCodes.get(code)?.status }));
  return new Map<string, Failure>([
    ...(charges(operation) ? [["fail", { kind: "job" }] as const] : []),
    ["slow", { kind: "slow" }],
    ["drop", { kind: "drop" }],
    ...errors.toReversed().map(({ code, status }) => [String(status), { kind: "error", code }] as const),
    ...errors.map(({ code }) => [code.toLowerCase(), { kind: "error", code }] as const),
  ]);
}

/** How a failure of the API itself is told. */
export function errorOf(document: Document, code: string): ApiError {
  const said = `${document.errorCodes.get(code)?.when ?? ""} This failure was asked for.`;
  return new ApiError(code, said, undefined, code === "CONCURRENT_JOBS_EXCEEDED" ? 1 : undefined);
}

export interface Failures {
  /** The failure that a call asks for, or that is its lot. Throws a {@link ApiError} for a name that means nothing. */
  of(operation: Operation, prefer: string | undefined, readBody: () => Json): Failure | undefined;
}

/** @throws {TypeError} when the settings name a failure that submit does not have */
export function createFailures(document: Document, settings: Settings, random: Random): Failures {
  const byOperation = new Map(document.operations.map((one) => [one.id, failuresOf(document, one)]));

  function named(operation: Operation, name: string, asked: string, path: string): Failure {
    const known = byOperation.get(operation.id) ?? new Map<string, Failure>();
    const found = known.get(name.toLowerCase());
    if (found !== undefined) return found;
    const allowed = [...known.keys()];
    const [near] = nearest(name, allowed, 1);
    const message = `${asked} asks for no failure that ${operation.id} has. The nearest is ${near}; details list all of them.`;
    const details = [{ path, message, allowed, ...(near === undefined ? {} : { nearest: near }) }];
    throw new ApiError(invalidCodeOf(operation), message, details);
  }

  const submit = document.operations.find(charges);
  const lots = settings.failWith.map((name) => {
    const known = submit === undefined ? undefined : byOperation.get(submit.id);
    const found = known?.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw new TypeError(`There is no failure ${say(name)}. There are ${[...(known?.keys() ?? [])].join(", ")}.`);
  });

  function lot(): Failure | undefined {
    if (settings.failRate === 0) return undefined;
    if (fraction(random, "failure") >= settings.failRate) return undefined;
    return lots[Math.floor(fraction(random, "kind of failure") * lots.length)];
  }

  return {
    of(operation, prefer, readBody) {
      const preferred = prefer === undefined ? undefined : /(?:^|[,;]\s*)mock="?([\w-]+)"?/.exec(prefer)?.[1];
      if (preferred !== undefined) return named(operation, preferred, `Prefer: mock=${preferred}`, "header.Prefer");
      if (!charges(operation)) return undefined;
      const prompt = at(readBody(), "input", "prompt");
      const reserved = typeof prompt === "string" ? /^\s*mock:([\w-]+)\s*$/.exec(prompt)?.[1] : undefined;
      if (reserved !== undefined) return named(operation, reserved, `The prompt mock:${reserved}`, "input.prompt");
      return lot();
    },
  };
}
