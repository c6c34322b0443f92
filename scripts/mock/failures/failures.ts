/** Failures on demand: which one a request gets. Tests, callers and chance ask for them. */

import { charges } from "../../document/charges.ts";
import { at } from "../../document/json.ts";
import { nearest } from "../../document/nearest.ts";
import { say } from "../../document/phrases.ts";
import type { Document, Operation } from "../../document/view.ts";
import { ApiError, invalidCodeOf } from "../errors/ApiError.ts";
import type { OperationRequest } from "../operations/request.ts";
import { fraction, type Random } from "../random/random.ts";
import type { Settings } from "../settings.ts";
import { type Failure, failuresOf } from "./failure.ts";
import { createScript, type Script } from "./script.ts";

export interface Failures {
  /** Failures of the next requests, written by a test. */
  readonly script: Script;
  /** The failure of an operation by name, if it exists, and all names. */
  named(operation: Operation, name: string): { readonly failure: Failure | undefined; readonly names: string[] };
  /**
   * The failure that a request gets, if any. Throws an {@link ApiError} for a name that means nothing.
   *
   * @param prefer the header `Prefer`
   */
  of(request: OperationRequest, prefer: string | undefined): Failure | undefined;
}

/** The failure that the header `Prefer` names, such as `mock=503`. */
const preferredName = (prefer: string | undefined): string | undefined =>
  prefer === undefined ? undefined : /(?:^|[,;]\s*)mock="?([\w-]+)"?/.exec(prefer)?.[1];

/** The failure that a prompt names, such as `mock:fail`. */
function promptedName({ body }: OperationRequest): string | undefined {
  const prompt = at(body, "input", "prompt");
  return typeof prompt === "string" ? /^\s*mock:([\w-]+)\s*$/.exec(prompt)?.[1] : undefined;
}

/** @throws {TypeError} if the settings name a failure that submit does not have */
export function createFailures(document: Document, settings: Settings, random: Random): Failures {
  const byOperation = new Map(document.operations.map((one) => [one.id, failuresOf(document, one)]));
  const script = createScript();

  function named(operation: Operation, name: string) {
    const known = byOperation.get(operation.id) ?? new Map<string, Failure>();
    return { failure: known.get(name.toLowerCase()), names: [...known.keys()] };
  }

  function requested(operation: Operation, name: string, source: string, path: string): Failure {
    const { failure, names: allowed } = named(operation, name);
    if (failure !== undefined) return failure;
    const [near] = nearest(name, allowed, 1);
    const message = `${source} is not a failure of ${operation.id}. The closest match is ${near}; the details list all failures.`;
    const details = [{ path, message, allowed, ...(near === undefined ? {} : { nearest: near }) }];
    throw new ApiError(invalidCodeOf(operation), message, details);
  }

  const submit = document.operations.find(charges);
  const chances = settings.failWith.map((name) => {
    const found = submit === undefined ? undefined : named(submit, name);
    if (found?.failure !== undefined) return found.failure;
    throw new TypeError(`failWith: there is no failure ${say(name)}. Use ${(found?.names ?? []).join(", ")}.`);
  });

  function byChance(): Failure | undefined {
    if (settings.failRate === 0) return undefined;
    if (fraction(random, "failure") >= settings.failRate) return undefined;
    return chances[Math.floor(fraction(random, "kind of failure") * chances.length)];
  }

  return {
    script,
    named,
    of(request, prefer) {
      const { operation } = request;
      const preferred = preferredName(prefer);
      if (preferred !== undefined) return requested(operation, preferred, `Prefer: mock=${preferred}`, "header.Prefer");
      const scripted = script.next(operation.id, request.owner);
      if (scripted !== undefined) return scripted;
      if (!charges(operation)) return undefined;
      const prompted = promptedName(request);
      if (prompted !== undefined) return requested(operation, prompted, `The prompt mock:${prompted}`, "input.prompt");
      return byChance();
    },
  };
}
