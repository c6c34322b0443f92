import type { Document } from "../document/view.ts";
import { expectMapping } from "./broken.ts";
import { bumps, type Entry } from "./entry.ts";
import { compareErrorCodes } from "./errorCodes.ts";
import { compareModels } from "./models.ts";
import { compareRest } from "./redocly.ts";
import { compareSecurity } from "./security.ts";

/** Every change from one document to another, the gravest first. */
export async function compareDocuments(before: Document, after: Document): Promise<Entry[]> {
  expectMapping(before);
  expectMapping(after);
  const entries = [
    ...compareModels(before, after),
    ...compareErrorCodes(before, after),
    ...compareSecurity(before, after),
    ...(await compareRest(before, after)),
  ];
  return entries.toSorted((a, b) => bumps.indexOf(b.bump) - bumps.indexOf(a.bump));
}
