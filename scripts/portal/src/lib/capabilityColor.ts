import type { Document } from "../../../document/view.ts";

/** Each kind of model has its own colour bar: a number from 1 to 6, by the order in which the document brings them. */
export function capabilityColor(document: Document, capability: string): number {
  const kinds = [...new Set(document.models.map((model) => model.capability.id))];
  return (Math.max(0, kinds.indexOf(capability)) % 6) + 1;
}
