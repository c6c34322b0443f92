/** What changed in the keys that operations take. A scheme more is a choice more, not a demand. */
import { at, isObject, type Json, list } from "../document/json.ts";
import type { Document } from "../document/view.ts";
import { additive, breaking, type Change, type Entry } from "./entry.ts";

/** The ways to send a key, of which a request takes one: names of schemes, joined where it takes several at once. */
const waysOf = (security: Json | undefined): string[] =>
  list(security).map((way) => (isObject(way) ? Object.keys(way).toSorted().join(" with ") : ""));

/** Without any way, or with an empty one, a request needs no key. */
const isOpen = (ways: readonly string[]): boolean => ways.length === 0 || ways.includes("");

function compareWays(before: readonly string[], after: readonly string[]): Change[] {
  if (isOpen(before) && isOpen(after)) return [];
  if (isOpen(before)) return [breaking(`A key is required now: ${after.join(" or ")}.`)];
  if (isOpen(after)) return [additive("No key is required any more.")];
  return [
    ...before.filter((way) => !after.includes(way)).map((way) => breaking(`\`${way}\` is no longer accepted.`)),
    ...after.filter((way) => !before.includes(way)).map((way) => additive(`\`${way}\` is accepted now.`)),
  ];
}

/** Every change of a requirement, of the API as a whole and of the operations that have one of their own. */
export function compareSecurity(before: Document, after: Document): Entry[] {
  const [oldRoot, newRoot] = [before, after].map(({ openapi }) => at(openapi, "security"));
  const whole = compareWays(waysOf(oldRoot), waysOf(newRoot)).map((change) => ({
    ...change,
    models: [],
    place: "The API as a whole",
  }));
  const own = after.operations.flatMap(({ id, path, method }) => {
    const old = before.operations.find((operation) => operation.id === id);
    if (old === undefined) return [];
    const earlier = at(before.openapi, "paths", old.path, old.method, "security");
    const later = at(after.openapi, "paths", path, method, "security");
    if (earlier === undefined && later === undefined) return [];
    const changes = compareWays(waysOf(earlier ?? oldRoot), waysOf(later ?? newRoot));
    return changes.map((change) => ({ ...change, models: [], place: `${method.toUpperCase()} ${path}` }));
  });
  return [...whole, ...own];
}
