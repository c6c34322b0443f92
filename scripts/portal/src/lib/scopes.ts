import { scopeNeeded } from "../../../document/scopes.ts";
import type { Document, Operation } from "../../../document/view.ts";

/** The scopes of keys, each with the operations that need it, in the order of the document. */
export const scopes = ({ operations }: Document): (readonly [scope: string, readonly Operation[]])[] =>
  [...Map.groupBy(operations, ({ description }) => scopeNeeded(description) ?? "")].filter(([scope]) => scope !== "");
