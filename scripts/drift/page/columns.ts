import type { Line } from "./line.ts";

/** Where the columns of a table are, whatever their order. Each column has the names that pages give it. */
export function columnsOf<Column extends string>(
  { cells = [] }: Line,
  names: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<Column, number> {
  const titles = cells.map((cell) => cell.toLowerCase());
  const found = new Map<Column, number>();
  for (const column in names) {
    const index = titles.findIndex((title) => names[column].includes(title));
    if (index >= 0) found.set(column, index);
  }
  return found;
}
