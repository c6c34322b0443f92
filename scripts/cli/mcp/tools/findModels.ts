import { z } from "zod";
import { toDollars, toMicroCents } from "../../../document/dollars.ts";
import { formatUsd } from "../../../document/formatUsd.ts";
import { nearest } from "../../../document/nearest.ts";
import type { Entry } from "../../../document/needs/entry.ts";
import { choicesFor, leastCost, type Needs, offerFor, reasonsAgainst } from "../../../document/needs/needs.ts";
import { inOrder } from "../../../document/needs/order.ts";
import { list, say } from "../../../document/phrases.ts";
import { pricedChoices } from "../../../document/pricedChoices.ts";
import type { Json } from "../../../document/view.ts";
import type { Context } from "../context.ts";
import { ToolError } from "../toolError.ts";
import { defineTool, reads } from "./tool.ts";

const input = z.strictObject({
  capability: z.string().optional().describe("such as text-to-video, image-to-video, text-to-image"),
  provider: z.string().optional(),
  seconds: z.number().positive().max(3600).optional().describe("length of the video"),
  aspectRatio: z.string().optional().describe("such as 9:16"),
  sound: z.boolean().optional(),
  fromImage: z.boolean().optional().describe("accepts an image"),
  maxCostUsd: z.number().positive().optional(),
  maxMinutes: z.number().positive().optional().describe("typical time until done"),
  inputs: z.array(z.string()).max(10).optional().describe("names of inputs it must accept, such as seed"),
  sort: z.enum(["price", "time"]).optional(),
  limit: z.int().min(1).max(20).optional().describe("default 5"),
});

const found = z.object({
  model: z.string(),
  costUsd: z.number().describe("lowest cost of what you need"),
  jobs: z.int().optional().describe("how many jobs that takes"),
  minutes: z.number(),
  input: z.record(z.string(), z.unknown()).describe("inputs that this cost is for"),
});

const output = z.object({
  matching: z.int(),
  models: z.array(found),
  nearMisses: z.record(z.string(), z.string()).describe("why each does not fit"),
});

type Wanted = z.output<typeof input>;

/** A value that no model has is a mistake, not a need that no model meets. */
function known(name: string, value: string | undefined, values: ReadonlySet<string>): string {
  if (value === undefined || values.has(value)) return value ?? "";
  const all = [...values];
  const near = nearest(value, all, 1);
  const question = near.length === 0 ? "" : ` Did you mean ${list(near.map(say))}?`;
  throw new ToolError(`${name} must be one of ${all.map(say).join(", ")}, not ${say(value)}.${question}`);
}

const valuesOf = (entries: readonly Entry[], of: (entry: Entry) => readonly string[]): Set<string> =>
  new Set(entries.flatMap(of));

function needsOf(wanted: Wanted, entries: readonly Entry[]): Needs {
  const inputs = valuesOf(entries, (entry) => Object.keys(entry.inputs));
  return {
    capability: known(
      "capability",
      wanted.capability,
      valuesOf(entries, ({ capability }) => [capability.id]),
    ),
    provider: known(
      "provider",
      wanted.provider,
      valuesOf(entries, ({ provider }) => [provider]),
    ),
    shape: known(
      "aspectRatio",
      wanted.aspectRatio,
      valuesOf(entries, (entry) => entry.output.aspectRatios),
    ),
    hasSound: wanted.sound ?? false,
    takesImage: wanted.fromImage ?? false,
    seconds: wanted.seconds ?? 0,
    budget: wanted.maxCostUsd === undefined ? Number.POSITIVE_INFINITY : toMicroCents(wanted.maxCostUsd),
    minutes: wanted.maxMinutes ?? 0,
    takes: new Set(wanted.inputs?.map((name) => known("inputs", name, inputs))),
    sort: wanted.sort ?? "price",
    compare: [],
  };
}

/** The choices for a model as a request has them: some values are no texts. */
function inputFor(entry: Entry, needs: Needs, { catalogue }: Context): Record<string, Json> {
  const choices = pricedChoices(catalogue.find(entry.slug));
  return Object.fromEntries(
    [...choicesFor(entry, needs)].map(([name, text]) => {
      const values = choices.find(({ parameter }) => parameter === name)?.values ?? [];
      return [name, values.find((value) => String(value) === text) ?? text];
    }),
  );
}

/** Why a near miss does not fit, and what it costs if that is not the reason. */
function withCost(reason: string, entry: Entry, needs: Needs): string {
  const cost = formatUsd(leastCost(entry, needs));
  return reason.endsWith(cost) ? reason : `${reason}; ${cost}`;
}

const minutesOf = ({ processingSeconds }: Entry): number => Math.round(processingSeconds / 6) / 10;

export const findModels = defineTool({
  name: "find_models",
  title: "Find models",
  description:
    "Finds matching models, cheapest first, with cost and typical time, and says what near misses lack. Free and offline.",
  annotations: reads(false),
  input,
  output,
  run(wanted, context) {
    const { entries } = context;
    const needs = needsOf(wanted, entries);
    const limit = wanted.limit ?? 5;
    const judged = inOrder(entries, needs).map((entry) => ({ entry, against: reasonsAgainst(entry, needs) }));
    const fitting = judged.filter(({ against }) => against.length === 0);
    const costUsd = (entry: Entry): number => toDollars(leastCost(entry, needs));
    const models = fitting.slice(0, limit).map(({ entry }) => {
      const { jobs = 1 } = offerFor(entry, needs) ?? {};
      return {
        model: entry.slug,
        costUsd: costUsd(entry),
        ...(jobs > 1 ? { jobs } : {}),
        minutes: minutesOf(entry),
        input: inputFor(entry, needs, context),
      };
    });
    const near = judged.filter(({ against }) => against.length === 1).slice(0, 3);
    const nearMisses = near.map(({ entry, against: [reason = ""] }) => [entry.slug, withCost(reason, entry, needs)]);
    return { value: { matching: fitting.length, models, nearMisses: Object.fromEntries(nearMisses) } };
  },
});
