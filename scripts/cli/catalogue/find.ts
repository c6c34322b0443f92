/** Which models have what somebody needs: by the same rules as the gallery of the portal. */

import { type Entry, entryOf } from "../../document/needs/entry.ts";
import { choicesFor, leastCost, type Needs, offerFor, readNeeds, reasonsAgainst } from "../../document/needs/needs.ts";
import type { Offer } from "../../document/needs/offer.ts";
import { inOrder } from "../../document/needs/order.ts";
import type { Model } from "../../document/shape.ts";
import { allModels } from "./models.ts";

/** What is needed, as options say it. Whatever is left out does not matter. */
export interface Filters {
  readonly capability?: string | undefined;
  readonly provider?: string | undefined;
  readonly sound?: boolean | undefined;
  readonly image?: boolean | undefined;
  readonly aspectRatio?: string | undefined;
  readonly seconds?: number | undefined;
  /** US dollars. */
  readonly maxCost?: number | undefined;
  readonly maxMinutes?: number | undefined;
  readonly takes?: readonly string[] | undefined;
  /** `price`, `time` or `name`. */
  readonly sort?: string | undefined;
}

/** A model that has what is needed. */
export interface Match {
  readonly model: Model;
  readonly entry: Entry;
  /** The least that it costs, in micro-cents. */
  readonly costMicroCents: number;
  /** The jobs that it takes to get the length that is needed, if one is. */
  readonly offer: Offer | undefined;
  /** The inputs that get what is needed at that cost. */
  readonly choices: Readonly<Record<string, string>>;
}

/** A model that does not have it. */
export interface Miss {
  readonly model: Model;
  readonly entry: Entry;
  /** Why not, such as `it has no sound`. */
  readonly reasons: readonly string[];
}

export interface Found {
  readonly needs: Needs;
  /** In the order that is wanted: the cheapest first. */
  readonly matches: readonly Match[];
  /** Those with the fewest reasons against them first. */
  readonly misses: readonly Miss[];
}

/** Filters as the address of the gallery has them. */
export function needsOf({ maxCost, maxMinutes, ...filters }: Filters): Needs {
  const fields = new URLSearchParams();
  const { capability, provider, aspectRatio: shape, seconds, sort = "price", takes = [] } = filters;
  const named = { capability, provider, shape, seconds, budget: maxCost, minutes: maxMinutes, sort };
  for (const [name, value] of Object.entries(named)) if (value !== undefined) fields.set(name, String(value));
  for (const name of ["sound", "image"] as const) if (filters[name]) fields.set(name, "yes");
  for (const name of takes) fields.append("takes", name);
  return readNeeds(fields);
}

/** Sorts all models into those that have what is needed and those that do not. */
export function findModels(needs: Needs): Found {
  const models = new Map(allModels().map((model) => [model.slug, model]));
  const entries = inOrder(
    [...models.values()].map((model) => entryOf(model)),
    needs,
  );
  const all = entries.flatMap((entry) => {
    const model = models.get(entry.slug);
    return model === undefined ? [] : [{ model, entry, reasons: reasonsAgainst(entry, needs) }];
  });
  const matches = all
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ model, entry }) => ({
      model,
      entry,
      costMicroCents: leastCost(entry, needs),
      offer: offerFor(entry, needs),
      choices: Object.fromEntries(choicesFor(entry, needs)),
    }));
  const misses = all
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => a.reasons.length - b.reasons.length);
  return { needs, matches, misses };
}
