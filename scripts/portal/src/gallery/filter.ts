import type { Entry } from "./entry.ts";

/** What is asked for; everything that is not asked for is left open. */
export interface Filter {
  readonly capability: string;
  readonly provider: string;
  /** The most that the cheapest job may cost, in micro-cents. */
  readonly most: number;
  /** Inputs that a model must have. */
  readonly takes: ReadonlySet<string>;
  /** How many seconds of video are wanted; 0 when that does not matter. */
  readonly seconds: number;
  /** Slugs of the models that stand side by side. */
  readonly compare: readonly string[];
}

const microCents = 1_000_000;

/** Reads a filter as it stands in an address, or in the form that makes the address. */
export function readFilter(fields: URLSearchParams): Filter {
  return {
    capability: fields.get("capability") ?? "",
    provider: fields.get("provider") ?? "",
    most: fields.get("most") ? Number(fields.get("most")) * microCents : Number.POSITIVE_INFINITY,
    takes: new Set(fields.getAll("takes")),
    seconds: Number(fields.get("seconds")) || 0,
    compare: fields.getAll("compare"),
  };
}

/** Whether a model is what is asked for. */
export const fits = (entry: Entry, { capability, provider, most, takes }: Filter): boolean =>
  (capability === "" || entry.capability.id === capability) &&
  (provider === "" || entry.provider === provider) &&
  entry.from <= most &&
  [...takes].every((name) => name in entry.inputs);
