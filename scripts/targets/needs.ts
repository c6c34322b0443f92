/** Which targets are made from the outputs of which. */
import type { Target } from "./target.ts";

/** The targets whose outputs this one reads. */
export const neededBy = (target: Target, all: readonly Target[]): Target[] =>
  all.filter(({ name }) => target.needs?.includes(name));

/** The targets that this one is made from, and those that they are made from, each once and before what needs it. */
export const allNeededBy = (target: Target, all: readonly Target[]): Target[] => [
  ...new Set(neededBy(target, all).flatMap((one) => [...allNeededBy(one, all), one])),
];

/** The targets of these names and all that they need, in the order in which they are built. */
export function withNeeded(names: readonly string[], all: readonly Target[]): Target[] {
  const chosen = all.filter(({ name }) => names.includes(name)).flatMap((one) => [...allNeededBy(one, all), one]);
  return all.filter((target) => chosen.includes(target));
}
