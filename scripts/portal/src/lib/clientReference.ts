/** What is exported by the TypeScript client, as `clientReference/` finds it in the types of the built package. */
import { z } from "zod";

const memberSchema = z.object({
  name: z.string(),
  /** As its declaration reads in TypeScript. */
  declaration: z.string(),
  /** Markdown; empty if there is nothing to add to the declaration. */
  about: z.string(),
});

const symbolSchema = z.object({
  name: z.string(),
  kind: z.enum(["function", "class", "constant", "type"]),
  declaration: z.string(),
  /** Markdown: what it is, its parameters, what it throws, examples. */
  about: z.string(),
  /** Whether it is made from the document, and not written by hand. */
  fromDocument: z.boolean(),
  members: z.array(memberSchema),
});

/** An entry point of the package, `index` for the package itself. */
const entrySchema = z.object({ name: z.string(), symbols: z.array(symbolSchema) });

export const clientReferenceSchema = z.array(entrySchema);

export type ClientMember = z.infer<typeof memberSchema>;
export type ClientSymbol = z.infer<typeof symbolSchema>;
export type ClientEntry = z.infer<typeof entrySchema>;
