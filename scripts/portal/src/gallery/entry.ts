import type { Price } from "../../../document/pricing.ts";
import type { Model } from "../../../document/view.ts";
import { formatSeconds, typeName } from "../lib/format.ts";
import { lowestCost } from "../lib/prices.ts";

/** What the gallery knows of a model in the page. */
export interface Entry {
  readonly slug: string;
  readonly name: string;
  readonly page: string;
  readonly provider: string;
  readonly capability: { readonly id: string; readonly title: string };
  readonly price: Price;
  /** Micro-cents. */
  readonly from: number;
  readonly time: string;
  /** What each input may be, in a few words. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** @param page the address of the model's page */
export function entryOf(model: Model, page: string): Entry {
  const { slug, displayName, provider, capability, price, processingSeconds, parameters } = model;
  return {
    slug,
    name: displayName,
    page,
    provider,
    capability,
    price,
    from: lowestCost(price),
    time: formatSeconds(processingSeconds),
    inputs: Object.fromEntries(
      parameters.map(({ name, schema, required }) => [
        name,
        (schema.enum?.map(String).join(", ") ?? typeName(schema)) + (required ? ", required" : ""),
      ]),
    ),
  };
}
