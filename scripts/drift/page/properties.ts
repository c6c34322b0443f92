import type { Line, Stated } from "./line.ts";

/** The rows of the table at the top of a page. */
export const properties = ["Provider", "Model", "Capability", "Base Cost", "Processing Time"] as const;
export type Property = (typeof properties)[number];

const isHeader = ({ text, cells }: Line): boolean =>
  cells === undefined ? text === "PropertyValue" : cells[0] === "Property" && cells[1] === "Value";

function valueIn({ text, cells }: Line, property: Property): string | undefined {
  if (cells !== undefined) return cells[0] === property ? cells[1] : undefined;
  return text.startsWith(property) ? text.slice(property.length).trim() : undefined;
}

/** The line at which the table of properties begins; the first one if there is none. */
export const propertiesLine = (lines: readonly Line[]): number => lines.find(isHeader)?.number ?? 1;

/** What the table of properties says, by row. Empty if the page has no such table. */
export function readProperties(lines: readonly Line[]): ReadonlyMap<Property, Stated<string>> {
  const start = lines.findIndex(isHeader);
  const found = new Map<Property, Stated<string>>();
  if (start < 0) return found;
  for (const line of lines.slice(start + 1)) {
    if (line.text === "" || line.text === "Request Body") break;
    for (const property of properties) {
      const value = valueIn(line, property);
      if (value) found.set(property, { value, line: line.number });
    }
  }
  return found;
}
