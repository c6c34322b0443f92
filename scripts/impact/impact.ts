/** What a change of the document reaches, outside of the document. */
import { globSync } from "node:fs";
import { factsOf } from "../clients/facts.ts";
import { languages } from "../clients/index.ts";
import { at, objectOf } from "../document/json.ts";
import { costMicroCents } from "../document/pricing.ts";
import { root } from "../document/root.ts";
import type { Document, Model } from "../document/view.ts";
import { views } from "../document/views/clients.ts";
import { languages as sampleLanguages } from "../portal/src/lib/languages.ts";
import { referencePath } from "../portal/src/lib/reference.ts";
import { aiSdkModules } from "../targets/ai-sdk-data.ts";
import { cliModules } from "../targets/cli-data.ts";
import { clientModules } from "../targets/client-data.ts";
import { type Changes, changesOf } from "./changes.ts";
import { reads, Sources } from "./reach.ts";

/** The cost of a job with the defaults; absent where the model is. In micro-cents. */
export interface PriceChange {
  readonly model: string;
  readonly before?: number;
  readonly after?: number;
}

export interface ClientChange {
  /** Or the name of a package for npm that is no client. */
  readonly language: string;
  /** The schemas whose types differ. */
  readonly types: readonly string[];
  /** Whether what its helpers know of models, prices and responses differs. */
  readonly facts: boolean;
}

export interface Impact {
  readonly changes: Changes;
  /** Addresses in the portal, without a slash at the beginning. */
  readonly pages: readonly string[];
  /** Models whose code samples differ, and the languages that each is shown in. */
  readonly samples: { readonly models: readonly string[]; readonly languages: readonly string[] };
  readonly types: readonly string[];
  readonly prices: readonly PriceChange[];
  readonly clients: readonly ClientChange[];
  /** Files, relative to the repository. */
  readonly tests: readonly string[];
}

const modelOf = ({ models }: Document, slug: string): Model | undefined => models.find((model) => model.slug === slug);

function pricesOf(before: Document, after: Document, { models }: Changes): PriceChange[] {
  return models.flatMap((slug): PriceChange[] => {
    const [old, now] = [modelOf(before, slug), modelOf(after, slug)];
    const [was, is] = [old && costMicroCents(old.price), now && costMicroCents(now.price)];
    if (was === is) return [];
    return [{ model: slug, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/** What a sample is made of. */
const sampled = (model: Model | undefined): string =>
  JSON.stringify([model?.slug, model?.component, model?.inputComponent, model?.example]);

/** Whether two documents differ in what is made of them. The version is in all, and changes with each release. */
const differ = (before: Document, after: Document, made: (document: Document) => unknown): boolean =>
  JSON.stringify(made({ ...before, version: "" })) !== JSON.stringify(made({ ...after, version: "" }));

/** The packages for npm, which have the types and facts that are made from a document. */
const npmPackages = [
  { name: "typescript", hasTypes: true, made: clientModules },
  { name: "command line and MCP server", hasTypes: false, made: cliModules },
  { name: "AI SDK provider", hasTypes: false, made: aiSdkModules },
];

function npmClientsOf(before: Document, after: Document, { schemas }: Changes): ClientChange[] {
  return npmPackages
    .map(({ name, hasTypes, made }) => ({
      language: name,
      types: hasTypes ? schemas : [],
      facts: differ(before, after, made),
    }))
    .filter(({ types, facts }) => types.length > 0 || facts);
}

function clientsOf(before: Document, after: Document): ClientChange[] {
  const facts = differ(before, after, factsOf);
  return languages.flatMap(({ name, view, factsFile }) => {
    const [old, now] = [before, after].map((one) => objectOf(at(views[view](one), "components", "schemas")));
    const schemas = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
    const types = schemas.filter((schema) => JSON.stringify(old?.[schema]) !== JSON.stringify(now?.[schema]));
    const change = { language: name, types, facts: factsFile !== undefined && facts };
    return types.length > 0 || change.facts ? [change] : [];
  });
}

const portal = "scripts/portal/src";
const unix = (file: string): string => file.replaceAll("\\", "/");

/** It finds the operation that its caller names, and so reads none by itself. */
const byId = `${portal}/lib/operation.ts`;

/** Pages that are made for each of something: models, operations, and parts of the TypeScript client. */
function pagesMadeOf({ models, operations, errorCodes, schemas }: Changes, after: Document): string[] {
  const components = after.models.flatMap(({ component, inputComponent }) => [component, inputComponent]);
  return [
    ...models.filter((slug) => modelOf(after, slug) !== undefined).map((slug) => `models/${slug}/`),
    ...after.operations.filter(({ id }) => operations.includes(id)).map(referencePath),
    ...(errorCodes.length > 0 ? ["client/errors/"] : []),
    ...(schemas.some((schema) => !components.includes(schema)) ? ["client/types/"] : []),
  ];
}

/** Pages that are written once, and read what has changed. */
function pagesOf(changes: Changes): string[] {
  const sources = new Sources(root, portal);
  const files = globSync([`${portal}/pages/**/[a-z]*.{astro,ts}`, `${portal}/content/docs/**/*.mdx`], { cwd: root });
  const all = files
    .map(unix)
    .filter((file) => !file.includes("["))
    .filter((file) => sources.closure(file).some((one) => one !== byId && reads(sources, one, changes)));
  return all
    .map((file) => file.replace(/^.*?\/(pages|content\/docs)\//, "").replace(/\.(astro|mdx|ts)$/, ""))
    .map((page) => (page.includes(".") ? page : `${page.replace(/(^|\/)index$/, "$1")}/`.replace(/^\/$|\/\/$/, "/")))
    .map((page) => page.replace(/^\//, ""))
    .toSorted();
}

/** Suites that name what has changed, or read it from the view. */
function testsOf(changes: Changes): string[] {
  const sources = new Sources(root, "tests");
  // A suite may leave it to the code under test to read what differs in a model.
  const loose = { ...changes, modelMembers: [...changes.modelMembers, "slug"] };
  const files = globSync("tests/**/*.test.ts", { cwd: root, exclude: ["tests/clients/**"] }).map(unix);
  return files.filter((file) => reads(sources, file, loose)).toSorted();
}

/** What a change of the document reaches: pages, samples, types, prices, clients and tests. */
export function impactOf(before: Document, after: Document): Impact {
  const changes = changesOf(before, after);
  const kept = changes.models.filter((slug) => modelOf(after, slug) !== undefined);
  const hasChanged = changes.names.length > 0 || changes.members.length > 0;
  return {
    changes,
    pages: hasChanged ? [...pagesMadeOf(changes, after), ...pagesOf(changes)] : [],
    samples: {
      models: kept.filter((slug) => sampled(modelOf(before, slug)) !== sampled(modelOf(after, slug))),
      languages: sampleLanguages.map(({ label }) => label),
    },
    types: changes.schemas,
    prices: pricesOf(before, after, changes),
    clients: [...npmClientsOf(before, after, changes), ...clientsOf(before, after)],
    tests: hasChanged ? testsOf(changes) : [],
  };
}
