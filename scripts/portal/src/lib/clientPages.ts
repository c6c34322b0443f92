/** The pages of the reference of the TypeScript client. */
import type { Model } from "../../../document/view.ts";
import { api } from "./api.ts";
import { type ClientEntry, type ClientSymbol, clientReferenceSchema } from "./clientReference.ts";

const [found] = Object.values(
  import.meta.glob("../../../../generated/client-reference/entries.json", { eager: true, import: "default" }),
);
if (found === undefined) {
  throw new Error("The reference of the client has not been built. Run npm run build -- client-reference");
}
const entries = clientReferenceSchema.parse(found);

/** A page of the reference, with what stands on it. */
export interface ClientPage {
  /** Below `client/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What a program imports. */
  readonly module: string;
  readonly symbols: readonly ClientSymbol[];
}

interface PlannedPage extends Omit<ClientPage, "module" | "symbols"> {
  readonly entry: string;
  /** Which of the symbols of the entry point stand on it; all, unless it says. */
  readonly has?: (symbol: ClientSymbol) => boolean;
}

const isError = ({ name }: ClientSymbol): boolean => /Error$/.test(name);

const planned: readonly PlannedPage[] = [
  {
    path: "pixelbyte-client",
    entry: "index",
    title: "Client",
    description: "createClient, its options, and what its methods take and return.",
    has: (symbol) => !symbol.fromDocument && !isError(symbol),
  },
  {
    path: "errors",
    entry: "index",
    title: "Errors",
    description: "The classes of errors that the client throws, one for each code.",
    has: (symbol) => !symbol.fromDocument && isError(symbol),
  },
  {
    path: "types",
    entry: "index",
    title: "Types of the API",
    description: "The schemas of the document as TypeScript types.",
    has: ({ fromDocument }) => fromDocument,
  },
  {
    path: "models",
    entry: "models",
    title: "Models",
    description: "Model facts and prices as data, and cost estimates without a request.",
  },
  {
    path: "node",
    entry: "node",
    title: "Files",
    description: "Upload files from disk, in Node, Bun and Deno.",
  },
  {
    path: "proxy",
    entry: "proxy",
    title: "Proxy",
    description: "A request handler for your server that keeps the API key out of the browser.",
  },
  {
    path: "validation",
    entry: "validation",
    title: "Validation",
    description: "Checks inputs before they are sent, with a validator for each model.",
  },
  {
    path: "webhooks",
    entry: "webhooks",
    title: "Webhooks",
    description: "Webhook handlers and signature verification.",
  },
];

const moduleOf = (entry: string): string => (entry === "index" ? "pixelbyte-client" : `pixelbyte-client/${entry}`);

/** The names of models are alike but for their first letter, which is small if it is a constant. */
const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** What is exported for one model. */
export interface ModelExports {
  readonly model: Model;
  readonly exports: readonly { readonly name: string; readonly module: string }[];
}

/** What is exported for each model: its types, its facts and its validator. They stand on a page of their own. */
export const modelExports: readonly ModelExports[] = api.models.map((model) => ({
  model,
  exports: entries.flatMap(({ name: entry, symbols }) =>
    symbols
      .filter(({ name }) => [model.component, model.inputComponent].some((component) => sameName(name, component)))
      .map(({ name }) => ({ name, module: moduleOf(entry) })),
  ),
}));

const namesOfModels = new Set(modelExports.flatMap(({ exports }) => exports.map(({ name }) => name)));

function pageOf({ entry, has = () => true, ...page }: PlannedPage): ClientPage {
  const { symbols }: Pick<ClientEntry, "symbols"> = entries.find(({ name }) => name === entry) ?? { symbols: [] };
  const shown = symbols.filter((symbol) => has(symbol) && !namesOfModels.has(symbol.name));
  return { ...page, module: moduleOf(entry), symbols: shown };
}

export const clientPages: readonly ClientPage[] = planned.map(pageOf);

const missing = entries.filter(({ name }) => !planned.some(({ entry }) => entry === name));
if (missing.length > 0) {
  throw new Error(`clientPages.ts has no page for the entry point ${missing.map(({ name }) => name).join(", ")}`);
}
