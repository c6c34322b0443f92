import type { Output } from "../output.ts";
import { formatSeconds, typeName } from "../phrases.ts";
import { cheapestInput, costMicroCents, lowestCost, type Price } from "../pricing.ts";
import { costKind } from "../sentFactors.ts";
import type { Model } from "../shape.ts";

/** What has to be known about a model to decide whether it meets a need. */
export interface Entry {
  readonly slug: string;
  readonly name: string;
  /** The address of its page; empty where there are no pages. */
  readonly page: string;
  readonly provider: string;
  readonly capability: { readonly id: string; readonly title: string };
  readonly price: Price;
  /** What the cost of a job without priced parameters is. */
  readonly costKind: ReturnType<typeof costKind>;
  /** The least that a job costs, in micro-cents. */
  readonly from: number;
  /** The same for a job with sound. */
  readonly fromWithSound: number;
  readonly processingSeconds: number;
  /** The processing time for people. */
  readonly time: string;
  readonly output: Output;
  readonly takesImage: boolean;
  /** What each input may be, in a few words. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The input that adds sound, if one decides. */
export const soundInput = ({ soundInput: name }: Output): Record<string, string> =>
  name === undefined ? {} : { [name]: "true" };

/** @param page the address of the model's page */
export function entryOf(model: Model, page = ""): Entry {
  const { slug, displayName, provider, capability, price, output, processingSeconds, parameters } = model;
  return {
    slug,
    name: displayName,
    page,
    provider,
    capability,
    price,
    costKind: costKind(model),
    from: lowestCost(price),
    fromWithSound: costMicroCents(price, { ...cheapestInput(price), ...soundInput(output) }),
    processingSeconds,
    time: formatSeconds(processingSeconds),
    output,
    takesImage: parameters.some(({ name }) => /image|frame_url/.test(name) && !/^num_/.test(name)),
    inputs: Object.fromEntries(
      parameters.map(({ name, schema, required }) => [
        name,
        (schema.enum?.map(String).join(", ") ?? typeName(schema)) + (required ? ", required" : ""),
      ]),
    ),
  };
}
