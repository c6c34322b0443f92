/** What a change of a price means. Every one is seen on a bill, so none is rated as words only. */
import { formatUsd } from "../document/formatUsd.ts";
import { costMicroCents, type Price, type PriceFactor } from "../document/pricing.ts";
import { type Change, price } from "./entry.ts";

function compareFactor(before: PriceFactor, after: PriceFactor): Change[] {
  const name = after.parameter;
  return [...new Set([...Object.keys(before.multipliers), ...Object.keys(after.multipliers)])].flatMap((value) => {
    const [old, now] = [before.multipliers[value], after.multipliers[value]];
    if (old === now) return [];
    if (now === undefined) return [price(`\`${name}\` "${value}" no longer has a price.`)];
    const instead = old === undefined ? "" : ` instead of ${old}`;
    return [price(`\`${name}\` "${value}" multiplies the cost by ${now}${instead}.`)];
  });
}

const byParameter = (factors: readonly PriceFactor[]): Map<string, PriceFactor> =>
  new Map(factors.map((factor) => [factor.parameter, factor]));

function compareFactors(before: readonly PriceFactor[], after: readonly PriceFactor[]): Change[] {
  const [old, now] = [byParameter(before), byParameter(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name), now.get(name)];
    if (from === undefined) return [price(`\`${name}\` changes the cost now.`)];
    if (to === undefined) return [price(`\`${name}\` no longer changes the cost.`)];
    const measured =
      from.derivedFrom === to.derivedFrom ? [] : [price(`The price for \`${name}\` depends on something else.`)];
    return [...compareFactor(from, to), ...measured];
  });
}

/** The changes between two prices of a model, and of the cost of a job that leaves all to its defaults. */
export function comparePrices(before: Price, after: Price): Change[] {
  const base = ({ baseCostMicroCents, per }: Price): string => `${formatUsd(baseCostMicroCents)} per ${per}`;
  const [was, is] = [costMicroCents(before), costMicroCents(after)];
  return [
    ...(base(before) === base(after) ? [] : [price(`The base cost is ${base(after)} instead of ${base(before)}.`)]),
    ...compareFactors(before.factors, after.factors),
    ...(was === is ? [] : [price(`A job with the defaults costs ${formatUsd(is)} instead of ${formatUsd(was)}.`)]),
  ];
}
