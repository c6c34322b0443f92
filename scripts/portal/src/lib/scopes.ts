import type { Document, Operation } from "../../../document/view.ts";

const named = /Needs the scope `(\w+)`/;

/** The scopes of keys, each with the operations that need it, in the order of the document. */
export const scopes = ({ operations }: Document): (readonly [scope: string, readonly Operation[]])[] =>
  [...Map.groupBy(operations, ({ description }) => named.exec(description)?.[1] ?? "")].filter(
    ([scope]) => scope !== "",
  );
