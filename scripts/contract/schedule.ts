/** What a run will do, decided before anything is sent: which cases, in which order, and what is left out. */
import type { Model } from "../document/view.ts";
import type { Budget } from "./budget.ts";
import type { Case } from "./cases/case.ts";
import type { ContractOptions, Schedule, ScheduledCase } from "./options.ts";
import type { Access, Part } from "./part.ts";
import type { Plan } from "./plan.ts";

/** The most requests to a server on another machine, without `--all`. */
const usualRequests = 400;

/** Before anything is tested: what is there, and whether it takes the key. */
export const firstRequests = 2;

export const requestsOf = ({ requests = 1 }: Case): number => requests;

/** What a model has in common with others: its shared inputs and priced parameters, two at a time. */
function pairsOf({ parameters, capability, price }: Model): string[] {
  const traits = [
    capability.id,
    ...parameters.map(({ name, component = name }) => component),
    ...price.factors.map(({ parameter, multipliers }) => `${parameter} ${Object.keys(multipliers)}`),
  ];
  return traits.flatMap((one, index) => traits.slice(index).map((other) => `${one} with ${other}`));
}

/** The models in an order in which the first ones show as many pairs of traits as possible. */
export function inPairwiseOrder(models: readonly Model[]): Model[] {
  const waiting = models.map((model) => ({ model, pairs: pairsOf(model) }));
  const seen = new Set<string>();
  const ordered: Model[] = [];
  while (waiting.length > 0) {
    const gains = waiting.map(({ pairs }) => pairs.filter((pair) => !seen.has(pair)).length);
    const [next] = waiting.splice(gains.indexOf(Math.max(...gains)), 1);
    if (next === undefined) break;
    for (const pair of next.pairs) seen.add(pair);
    ordered.push(next.model);
  }
  return ordered;
}

const isChosen = (one: Case, { operations, models, filter }: ContractOptions): boolean =>
  (operations?.includes(one.operation) ?? true) &&
  (one.model === undefined || (models?.includes(one.model) ?? true)) &&
  (filter?.(one) ?? true);

/** The cases of all parts, as far as money and the number of requests allow. */
export async function scheduleOf(
  plan: Plan,
  access: Access,
  parts: readonly Part[],
  budget: Budget,
  options: ContractOptions,
): Promise<Schedule> {
  const work: ScheduledCase[] = [];
  let all = firstRequests;
  for (const part of parts) {
    const limit =
      options.maxRequests ?? (access.isLocal ? (part.usualRequests ?? Number.POSITIVE_INFINITY) : usualRequests);
    // What is on this machine is nobody's burden: there each part counts by itself.
    let planned = access.isLocal ? 0 : all;
    for (const one of await part.cases(plan, access)) {
      if (!isChosen(one, options)) continue;
      const fits = planned + requestsOf(one) <= limit;
      const skipped =
        one.skip ??
        (fits ? undefined : `With it, more than ${limit} requests would be sent; --all sends them.`) ??
        budget.promise(one.costs ?? {});
      if (skipped === undefined) planned += requestsOf(one);
      work.push({ part: part.name, case: one, skipped });
    }
    all = planned;
  }
  return { server: access.server, isMock: plan.isMock, work, budget };
}
