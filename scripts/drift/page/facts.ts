/** What a model's page states. Nothing here is assumed: what a page leaves open is absent. */
import type { JsonObject } from "../../document/json.ts";
import type { Problem, Stated } from "./line.ts";

export type InputType = "string" | "number" | "boolean" | "array" | "object";

/** One input, with as much as the page says about it. */
export interface PageInput {
  readonly name: string;
  readonly type: InputType;
  readonly required?: true;
  /** Text that the page shows as default. */
  readonly default?: string;
  readonly values?: readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface PageOption {
  readonly value: string;
  readonly multiplier: number;
}

/** One priced input. */
export interface PageFactor {
  readonly parameter: string;
  /** As the table calls it, such as `Sound` for `has_sound`. */
  readonly label: string;
  readonly options: readonly Stated<PageOption>[];
}

export interface BaseCost {
  readonly microCents: number;
  /** `second`, `image`, `request`; absent where the page names no unit. */
  readonly per?: string;
}

export interface DefaultCost {
  readonly microCents: number;
  /** The value of each priced input for this amount, if the page states it. */
  readonly values: Readonly<Record<string, string>>;
}

export interface PageFacts {
  readonly slug: Stated<string>;
  readonly provider: Stated<string>;
  readonly name: Stated<string>;
  /** As people read it: `Text to Video`. */
  readonly capability: Stated<string>;
  readonly baseCost: Stated<BaseCost>;
  readonly processingSeconds: Stated<number>;
  readonly inputs: readonly Stated<PageInput>[];
  /** The names in the formula, without the base cost. */
  readonly formula?: Stated<readonly string[]>;
  readonly factors: readonly Stated<PageFactor>[];
  readonly defaultCost?: Stated<DefaultCost>;
  /** The body of the request that the page shows as code. */
  readonly example?: Stated<JsonObject>;
  /** Where the page contradicts itself. */
  readonly contradictions: readonly Problem[];
}

/** A page that is no model's page, or of which something cannot be read. */
export class PageError extends Error {
  readonly source: string;
  readonly problems: readonly Problem[];

  constructor(source: string, problems: readonly Problem[]) {
    super(problems.map(({ line, message }) => `${source}:${line}: ${message}`).join("\n"));
    this.name = "PageError";
    this.source = source;
    this.problems = problems;
  }
}
