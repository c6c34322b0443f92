/** Ways to break a body, one small change each. Some bodies stay right all the same. */

import { isObject, objectOf } from "../../document/json.ts";
import type { Document, Json, JsonObject } from "../../document/view.ts";
import type { Chance } from "./random.ts";

const deep = (levels: number): Json => Array.from({ length: levels }).reduce<Json>((inner) => [inner], 1);

const oddValues: readonly [Json, ...Json[]] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  "",
  " ",
  "5",
  "x".repeat(20_000),
  "\ud800",
  "__proto__",
  [],
  [[]],
  {},
  { toString: 1 },
  deep(1_000),
];
const oddNames = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "a b",
  "语言",
  "\ud800",
  "model ",
  "Input",
  "x".repeat(5_000),
] as const;

/** A member of an object somewhere in the body: the object and the name. */
function place(chance: Chance, body: JsonObject): { readonly object: JsonObject; readonly name: string } {
  const object = isObject(body.input) && chance.hits(0.7) ? body.input : body;
  const names = Object.keys(object);
  return { object, name: names[chance.below(names.length)] ?? "x" };
}

type Mutation = (chance: Chance, body: JsonObject, document: Document) => Json;

const mutations: readonly [Mutation, ...Mutation[]] = [
  (chance, body) => {
    const { object, name } = place(chance, body);
    delete object[name];
    return body;
  },
  (chance, body) => {
    const { object, name } = place(chance, body);
    object[name] = structuredClone(chance.of(oddValues));
    return body;
  },
  (chance, body) => {
    const { object } = place(chance, body);
    const value = structuredClone(chance.of(oddValues));
    // Not by assignment, which `__proto__` would take for something else.
    Object.defineProperty(object, chance.of(oddNames), { value, enumerable: true, writable: true, configurable: true });
    return body;
  },
  (chance, body) => {
    const { object, name } = place(chance, body);
    const value = object[name];
    object[name] = typeof value === "string" ? Number(value) || value.toUpperCase() : JSON.stringify(value);
    return body;
  },
  (chance, body) => {
    const { object, name } = place(chance, body);
    const value = object[name];
    object[name] = `${typeof value === "string" ? value : JSON.stringify(value)}${chance.of(["", " ", "x", "\u0000"])}`;
    return body;
  },
  (chance, body) => {
    const { object, name } = place(chance, body);
    object[name] = [object[name] ?? null];
    return body;
  },
  (_, body) => ({ ...body, ...objectOf(body.input) }),
  (chance, body, { models }) => ({ ...body, model: models[chance.below(models.length)]?.slug ?? "" }),
  (chance, body) => ({ ...body, model: (typeof body.model === "string" ? body.model : "").slice(0, chance.below(40)) }),
  (chance, body) => ({
    ...body,
    webhookUrl: chance.of(["http://a.b", "https://a.b/c", "ftp://a", "https://", "x", "https://[", 1]),
  }),
  (chance, body) => ({ ...body, version: chance.of(["v2.0", "", 1, "v1.0"]) }),
  (chance, body) => chance.of<Json>([[body], null, "x", 1, body.input ?? null]),
];

/** The text of a body with one change, or two, or with a change to the text itself. */
export function mutated(chance: Chance, body: JsonObject, document: Document): string {
  const once = chance.of(mutations)(chance, structuredClone(body), document);
  const twice = isObject(once) && chance.hits(0.3) ? chance.of(mutations)(chance, once, document) : once;
  const text = JSON.stringify(twice);
  if (!chance.hits(0.1)) return text;
  const at = chance.below(text.length);
  return chance.of([
    text.slice(0, at),
    `${text.slice(0, at)}${chance.of(["{", '"', ",", "\u0000", "\\u12", "//"])}${text.slice(at)}`,
    `${text.slice(0, -1)},${text.slice(1)}`,
  ]);
}
