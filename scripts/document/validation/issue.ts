import type { Json } from "../view.ts";

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

/** What a caller of issuesOf knows about a place beyond its schema. */
export interface Hints {
  /** A sentence about a property that `parent` does not have, instead of the general one. */
  unknownProperty?(parent: string, name: string): string | undefined;
}

/** How many issues a response lists. A body can hold thousands. */
export const maxIssues = 50;
