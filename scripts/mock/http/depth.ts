import type { Json } from "../../document/view.ts";

/** How many levels of a body may lie within each other. What is deeper could be read, but not written again. */
export const deepest = 500;

/** Whether a value has more levels than so many. */
export function isDeeper(value: Json, levels = deepest): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
