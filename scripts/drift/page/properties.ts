import { columnsOf } from "./columns.ts";
import type { Line, Stated } from "./line.ts";

/** The rows of the table at the top of a page. */
export const properties = ["Provider", "Model", "Capability", "Base Cost", "Processing Time"] as const;
export type Property = (typeof properties)[number];

const columns = { property: ["property"], value: ["value"] } as const;

/** Whether a line is the head of the table of properties. */
export const isPropertiesHeader = (line: Line): boolean =>
  line.cells === undefined ? line.text === "PropertyValue" : columnsOf(line, columns).size === 2;

/** What a row says of a property. Rows of the table are told apart by cells if its head is. */
function valueIn({ text, cells }: Line, header: Line, property: Property): string | undefined {
  if (header.cells === undefined) return text.startsWith(property) ? text.slice(property.length).trim() : undefined;
  const at = columnsOf(header, columns);
  const name = cells?.[at.get("property") ?? 0] ?? "";
  return name.toLowerCase() === property.toLowerCase() ? cells?.[at.get("value") ?? 1] : undefined;
}

/** The line at which the table of properties begins; the first one if there is none. */
export const propertiesLine = (lines: readonly Line[]): number => lines.find(isPropertiesHeader)?.number ?? 1;

/** What the table of properties says, by row. Empty if the page has no such table. */
export function readProperties(lines: readonly Line[]): ReadonlyMap<Property, Stated<string>> {
  const start = lines.findIndex(isPropertiesHeader);
  const found = new Map<Property, Stated<string>>();
  const header = lines[start];
  if (header === undefined) return found;
  for (const line of lines.slice(start + 1)) {
    if (line.text === "" || line.text === "Request Body") break;
    for (const property of properties) {
      const value = valueIn(line, header, property);
      if (value) found.set(property, { value, line: line.number });
    }
  }
  return found;
}
