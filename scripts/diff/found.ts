/** What `redocly diff` finds, in its own words. */

import { z } from "zod";
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
