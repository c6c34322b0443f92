import type { ErrorObject } from "ajv/dist/2020.js";
import { say } from "../phrases.ts";
import type { Json } from "../view.ts";

/** What a validator says of a keyword that failed, as Ajv does with the options `allErrors` and `verbose`. */
export type Failure = Omit<ErrorObject, "propertyName">;

/** One thing that is wrong with a request. */
export interface Issue {
  /** The place, such as `input.duration` or `query.limit`. */
  readonly path: string;
  /** What is wrong there, as a sentence. */
  readonly message: string;
  /** What would be right, where that is a short list of values or names. */
  readonly allowed?: Json[];
  /** The allowed value or name nearest to what was sent. */
  readonly nearest?: Json;
}

/** What a caller of issuesOf knows beyond the schema. */
export interface Hints {
  /** What the whole value is called. Without it, it is the body. */
  readonly whole?: string;
  /** A sentence about a property that `parent` does not have, instead of the general one. */
  unknownProperty?(parent: string, name: string): string | undefined;
}

/** How many issues a response lists. A body can hold thousands. */
export const maxIssues = 50;

/**
 * The sentence of an issue with the nearest allowed value, if it does not have it yet.
 *
 * @param show writes the value; without it, as messages do
 */
export function withNearest(
  { message, nearest }: { readonly message: string; readonly nearest?: unknown },
  show: (value: unknown) => string = say,
): string {
  const isTold = nearest === undefined || /Did you mean|: send /.test(message);
  return isTold ? message : `${message} The nearest is ${show(nearest)}.`;
}
