import type { Entry } from "./entry.ts";
import { leastCost, type Needs } from "./needs.ts";

type Compare = (left: Entry, right: Entry) => number;

const byName: Compare = (left, right) => left.name.localeCompare(right.name, "en", { numeric: true });

/** Puts models into the order that is wanted; the same list if that is the one of the document. */
export function inOrder(entries: readonly Entry[], needs: Needs): readonly Entry[] {
  const byPrice: Compare = (left, right) => leastCost(left, needs) - leastCost(right, needs);
  const orders: Readonly<Record<string, Compare>> = {
    price: byPrice,
    time: (left, right) => left.processingSeconds - right.processingSeconds || byPrice(left, right),
    name: byName,
  };
  const by = needs.sort || (needs.seconds > 0 ? "price" : "");
  // The address may hold anything, such as `__proto__`.
  const compare = Object.hasOwn(orders, by) ? orders[by] : undefined;
  return compare === undefined ? entries : entries.toSorted(compare);
}
