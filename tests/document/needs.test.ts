/** Which targets a build chooses, and what their freshness depends on, several needs deep. */
import { expect, it } from "vitest";
import { targets } from "../../scripts/targets/index.ts";
import { allNeededBy, withNeeded } from "../../scripts/targets/needs.ts";

/** Each output that a target reads, by the names of the targets on the way to it. */
const named = (name: string): string[] => {
  const target = targets.find((one) => one.name === name) ?? expect.fail(`no target ${name}`);
  return [...(target.needs ?? []), ...(target.needs ?? []).flatMap(named)];
};

it.each(targets)("$name depends on everything that its dependencies depend on", (target) => {
  const needed = allNeededBy(target, targets).map(({ name }) => name);
  expect(needed.toSorted()).toEqual([...new Set(named(target.name))].sort());
});

it("the portal depends on the client, from which its reference is made", () => {
  expect(withNeeded(["portal"], targets).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["types", "client-data", "client", "client-reference", "mock-data", "portal"]),
  );
});

it.each(targets)("$name is built after its dependencies, in the order of the targets", ({ name }) => {
  const chosen = withNeeded([name], targets);
  expect(chosen).toEqual(targets.filter((target) => chosen.includes(target)));
  for (const [index, target] of chosen.entries()) {
    expect(chosen.slice(0, index)).toEqual(expect.arrayContaining(allNeededBy(target, targets)));
  }
});
