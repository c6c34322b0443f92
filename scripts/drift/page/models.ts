/** A page may be about several models. Each has its own table of properties, and the request with placeholders above it. */
import type { Line } from "./line.ts";
import { linesOf } from "./lines.ts";
import { isPropertiesHeader } from "./properties.ts";
import { isTemplate, readRequests } from "./requests.ts";

/** The lines of each model that a page is about; all lines in one if it is about one model or none. */
export function modelsIn(page: string): (readonly Line[])[] {
  const lines = linesOf(page);
  const templates = readRequests(lines).bodies.filter(isTemplate);
  const tables = lines.filter(isPropertiesHeader).map(({ number }) => number);
  const starts = tables.slice(1).map((table, index) => {
    const before = tables[index] ?? 0;
    return templates.findLast(({ line }) => line > before && line < table)?.line ?? table;
  });
  const ends = [...starts, Number.POSITIVE_INFINITY];
  return ends.map((end, index) => {
    const start = starts[index - 1] ?? 0;
    return lines.filter(({ number }) => number >= start && number < end);
  });
}
