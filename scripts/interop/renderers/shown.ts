import { formatUsd } from "../../document/formatUsd.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { Model } from "../../document/view.ts";

/** What a renderer shows of one model. */
export interface Shown {
  /** What a reader chooses it by. */
  readonly name: string;
  /** All that is there once it is chosen. */
  readonly text: string;
}

/** What is shown of a model, which goes by the name of its schema or by its slug. */
function shownOf({ component, slug }: Model, shown: readonly Shown[]): Shown | undefined {
  return shown.find(({ name }) => name.split(/[\s·:]+/).some((word) => word === component || word === slug));
}

/** @throws unless each model has a name of its own, and nothing else is in the list */
export function expectNames(shown: readonly Shown[], models: readonly Model[]): void {
  const names = new Set(shown.map(({ name }) => name));
  const unnamed = models.filter((model) => shownOf(model, shown) === undefined).map(({ slug }) => slug);
  if (shown.length !== models.length || names.size !== models.length || unnamed.length > 0) {
    const found = [...names].slice(0, 5).join(", ");
    const missing = unnamed.slice(0, 5).join(", ");
    throw new Error(`${names.size} names for ${models.length} models, such as ${found}. Without one: ${missing}`);
  }
}

/** What a job with the defaults costs, as the descriptions write it. */
function costOf({ price }: Model): RegExp {
  const cost = costMicroCents(price);
  const usd = formatUsd(cost).replaceAll(/[$.]/g, "\\$&");
  return new RegExp(`(?<![\\d,])${cost.toLocaleString("en-US")}( micro-cents)? \\(${usd}\\)`);
}

/** @throws unless what is shown of each model says what it costs */
export function expectCosts(shown: readonly Shown[], models: readonly Model[]): void {
  const without = models.filter((model) => !costOf(model).test(shownOf(model, shown)?.text ?? ""));
  if (without.length > 0) {
    const list = without.slice(0, 5).map(({ slug }) => slug);
    throw new Error(`${without.length} of ${models.length} models have no price, such as ${list.join(", ")}`);
  }
}
