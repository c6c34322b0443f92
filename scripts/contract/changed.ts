/** What differs between two bundles: the models and the operations that have to be tested again. */
import { at, isObject, type Json } from "../document/json.ts";
import { resolve } from "../document/references.ts";
import type { Document } from "../document/view.ts";

export interface Changed {
  /** Slugs of models whose request, inputs or price is new or another one. */
  readonly models: readonly string[];
  /** Ids of operations that are new, or of which anything differs but the models that they take. */
  readonly operations: readonly string[];
}

/** Members that say something to people, and nothing to programs. */
const words: ReadonlySet<string> = new Set(["description", "summary", "title", "example", "examples", "x-assumption"]);
/** The union of models is compared model by model. */
const union = "#/components/schemas/SubmitJobRequest";

/** A value with whatever it refers to in its place, and without words. */
function wholeOf({ openapi }: Document, value: Json | undefined): Json | undefined {
  const read = (one: Json | undefined, way: readonly string[]): Json | undefined => {
    if (Array.isArray(one)) return one.map((item) => read(item, way) ?? null);
    if (!isObject(one)) return one;
    const { $ref } = one;
    if ($ref === union || (typeof $ref === "string" && way.includes($ref))) return { $ref };
    const beside = Object.entries(one).filter(([name]) => name !== "$ref" && !words.has(name));
    const own = Object.fromEntries(beside.map(([name, member]): [string, Json] => [name, read(member, way) ?? null]));
    if (typeof $ref !== "string") return own;
    const target = read(resolve(openapi, $ref), [...way, $ref]);
    return isObject(target) ? { ...target, ...own } : own;
  };
  return read(value, []);
}

const modelOf = (document: Document, slug: string): string | undefined => {
  const found = document.models.find((model) => model.slug === slug);
  if (found === undefined) return undefined;
  return JSON.stringify(wholeOf(document, { $ref: `#/components/schemas/${found.component}` }));
};

const operationOf = (document: Document, id: string): string | undefined => {
  const found = document.operations.find((operation) => operation.id === id);
  return found && JSON.stringify(wholeOf(document, at(document.openapi, "paths", found.path, found.method)));
};

/** What of `after` is new or differs from `before`. */
export const changedSince = (before: Document, after: Document): Changed => ({
  models: after.models.map(({ slug }) => slug).filter((slug) => modelOf(before, slug) !== modelOf(after, slug)),
  operations: after.operations.map(({ id }) => id).filter((id) => operationOf(before, id) !== operationOf(after, id)),
});
