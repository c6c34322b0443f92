/** Every price for programs. Amounts are integer micro-cents: 1,000,000 are 1 US dollar. */
import { formatUsd } from "../../../document/formatUsd.ts";
import { derivedFactors, type PriceFactor } from "../../../document/pricing.ts";
import type { Document } from "../../../document/view.ts";
import { priceCombinations } from "./priceCombinations.ts";

interface PricedModel {
  readonly model: string;
  readonly name: string;
  readonly provider: string;
  readonly capability: string;
  readonly processingSeconds: number;
  readonly per: string;
  readonly baseCostMicroCents: number;
  readonly factors: readonly PriceFactor[];
  /** Whether the cost depends on a file of the request, so that no request tells it. */
  readonly isAssumed: boolean;
  /** What each combination of the priced parameters costs. */
  readonly costs: readonly {
    readonly values: Readonly<Record<string, string>>;
    readonly isDefault: boolean;
    readonly costMicroCents: number;
    readonly costUsd: string;
  }[];
}

/** The models with what each choice costs. */
export const pricedModels = ({ models }: Document): PricedModel[] =>
  models.map(({ slug, displayName, provider, capability, processingSeconds, price }) => ({
    model: slug,
    name: `${displayName} ${capability.title}`,
    provider,
    capability: capability.id,
    processingSeconds,
    per: price.per,
    baseCostMicroCents: price.baseCostMicroCents,
    factors: price.factors,
    isAssumed: derivedFactors(price).length > 0,
    costs: priceCombinations(price).map(({ values, isDefault, costMicroCents }) => ({
      values: Object.fromEntries(price.factors.map(({ parameter }, index) => [parameter, values[index] ?? ""])),
      isDefault,
      costMicroCents,
      costUsd: formatUsd(costMicroCents).slice(1),
    })),
  }));

const columns = [
  "model",
  "provider",
  "capability",
  "per",
  "base_cost_micro_cents",
  "choice",
  "is_default",
  "is_assumed",
  "cost_micro_cents",
  "cost_usd",
];

const cell = (value: unknown): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The same as CSV (RFC 4180), a line for each combination: `choice` is like `duration=5;has_sound=false`. */
export function pricesCsv(document: Document): string {
  const rows = pricedModels(document).flatMap((model) =>
    model.costs.map(({ values, isDefault, costMicroCents, costUsd }) => [
      model.model,
      model.provider,
      model.capability,
      model.per,
      model.baseCostMicroCents,
      Object.entries(values)
        .map(([name, value]) => `${name}=${value}`)
        .join(";"),
      isDefault,
      model.isAssumed,
      costMicroCents,
      costUsd,
    ]),
  );
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
