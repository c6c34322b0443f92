/** What `redocly diff` finds, in its own words. */

import { z } from "zod";
import { at, isSameJson, objectOf } from "../document/json.ts";
import { keysOf } from "../document/pointer.ts";
import { bumps } from "./entry.ts";

const sideSchema = z.object({ pointer: z.string(), value: z.json().optional() });
const foundSchema = z.object({
  path: z.string(),
  typeName: z.string(),
  kind: z.enum(["added", "removed", "modified"]),
  impact: z.enum(bumps),
  verdicts: z.array(z.object({ message: z.string() })),
  property: z.string().optional(),
  base: sideSchema.optional(),
  revision: sideSchema.optional(),
});
export type Found = z.infer<typeof foundSchema>;

export const reportSchema = z.object({ changes: z.array(foundSchema) });

/** Whether a component is said to have another name. */
const isRenamed = ({ path, property }: Found): boolean => {
  const keys = keysOf(path);
  return keys[0] === "components" && keys.length === 3 && property === "key";
};

/**
 * Redocly takes a component that is gone and one that is new for the same if their names look alike, and compares the two.
 * Nobody else can know that: a reference has to be written anew, and what it leads to then is compared where it is used.
 *
 * @returns what was found, with each such pair as one component that is gone and one that is new
 */
export function withoutPairs(changes: readonly Found[]): Found[] {
  const renamed = changes.filter(isRenamed);
  const isInPair = ({ path }: Found): boolean =>
    renamed.some((pair) => path === pair.path || path.startsWith(`${pair.path}/`));
  return [
    ...changes.filter((found) => !isInPair(found)),
    ...renamed.flatMap(({ property, base, revision, ...pair }) => [
      ...(base === undefined ? [] : [{ ...pair, kind: "removed" as const, path: base.pointer, base }]),
      ...(revision === undefined ? [] : [{ ...pair, kind: "added" as const, path: revision.pointer, revision }]),
    ]),
  ];
}

/** Redocly takes a tag that is described differently for one that is gone and one that is new. Here it is the same tag. */
export function withTags(changes: readonly Found[]): Found[] {
  const tags = changes.filter(({ typeName }) => typeName === "Tag");
  const nameOf = ({ base, revision }: Found) => at(base?.value ?? revision?.value, "name");
  const changed = tags.flatMap((gone) => {
    const there = tags.find((tag) => tag.kind === "added" && nameOf(tag) === nameOf(gone));
    return gone.kind === "removed" && there !== undefined ? [{ gone, there }] : [];
  });
  const described = changed.flatMap(({ gone, there }) => {
    const [before, after] = [objectOf(gone.base?.value), objectOf(there.revision?.value)];
    const members = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return members
      .filter((property) => !isSameJson(before[property], after[property]))
      .map((property) => ({
        ...gone,
        kind: "modified" as const,
        property,
        base: { pointer: there.path, value: before[property] },
        revision: { pointer: there.path, value: after[property] },
      }));
  });
  const pairs = new Set(changed.flatMap(({ gone, there }) => [gone, there]));
  return [...changes.filter((one) => !pairs.has(one)), ...described];
}
