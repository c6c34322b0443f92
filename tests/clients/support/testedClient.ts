import { cp } from "node:fs/promises";
import { join } from "node:path";
import { generateClient, placeOf } from "../../../scripts/clients/generate.ts";
import type { Language, Workplace } from "../../../scripts/clients/language.ts";
import { root } from "../../../scripts/document/root.ts";
import type { Document, Model } from "../../../scripts/document/view.ts";
import { clientPrograms } from "../../../scripts/portal/src/lib/clientPrograms/index.ts";
import type { Program } from "../../../scripts/portal/src/lib/languages.ts";
import { submitPrograms } from "../../../scripts/portal/src/lib/submitPrograms.ts";
import { expectFresh } from "../../support/fresh.ts";

/** A client that the suite tests, whether it is generated or written by hand. */
export interface TestedClient
  extends Pick<Language, "name" | "title" | "generator" | "view" | "tools" | "byHand" | "byHandProgram"> {
  /** Whether it does more than the generated operations. */
  readonly hasHelper: boolean;
  /** Where its package is once it is made, and what is published of it. */
  readonly place: Pick<Workplace, "out" | "artifacts">;
  /** Makes the package, unless it is fresh. */
  make(document: Document): Promise<unknown>;
  /** Packs a copy of the package that was changed. */
  pack(document: Document, out: string, artifacts: string): Promise<unknown>;
  /** The sample of a model on its page. */
  programOf(document: Document, model: Model): Program | undefined;
}

/** The client that is generated for a language. */
export const generated = (language: Language): TestedClient => ({
  ...language,
  hasHelper: language.factsFile !== undefined,
  place: placeOf(language),
  make: (document) => generateClient(document, language),
  pack: (document, out, artifacts) => language.pack({ document, api: "", out, artifacts, isDraft: true }),
  programOf: (document, model) => clientPrograms(document, model).find(({ language: { id } }) => id === language.name),
});

const out = join(root, "generated/pixelbyte-client");

/** The client in TypeScript. */
export const typescript: TestedClient = {
  name: "typescript",
  title: "TypeScript",
  generator: "openapi-typescript and openapi-fetch",
  view: "full",
  tools: [],
  byHand: [],
  hasHelper: true,
  place: { out, artifacts: out },
  make: () => expectFresh("client"),
  pack: (_document, changed, artifacts) => cp(changed, artifacts, { recursive: true }),
  programOf: (document, model) =>
    submitPrograms(document, model).find(({ language, kind }) => language.id === "typescript" && kind !== "http"),
};
