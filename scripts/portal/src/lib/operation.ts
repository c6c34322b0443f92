import type { Document, Operation } from "../../../document/view.ts";

/** The operation with an id. Throws where there is none. */
export function operation(document: Document, id: string): Operation {
  const found = document.operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The portal needs the operation ${id}, and the document has none`);
  return found;
}
