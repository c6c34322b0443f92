/** Values that a schema allows, made from the schema alone. */

import { at, objectOf } from "../../document/json.ts";
import { mergeReference, resolve } from "../../document/references.ts";
import type { Document, Json, JsonObject, Model } from "../../document/view.ts";
import type { Chance } from "./random.ts";

const letters = ["a", "Z", "0", " ", ".", "é", "ß", "語", "😀", "\n", '"', "\\", "\u0000", "<", "%", "'"] as const;

function text(chance: Chance, schema: JsonObject): string {
  const least = Number(schema.minLength ?? 0);
  const most = Math.min(Number(schema.maxLength ?? 40), chance.hits(0.02) ? Number.POSITIVE_INFINITY : 40);
  const length = chance.hits(0.1) ? most : least + chance.below(Math.max(1, most - least));
  return Array.from({ length: Math.max(least, length) }, () => chance.of(letters)).join("");
}

function formatted(chance: Chance, { format, pattern }: JsonObject): string {
  if (format === "uri") return `https://example.com/${chance.below(1_000_000)}.png`;
  throw new Error(`The fuzz makes no strings of format ${format} with pattern ${pattern}. Teach it here.`);
}

function number(chance: Chance, { type, minimum = -1000, maximum = 1000 }: JsonObject): number {
  const [least, most] = [Number(minimum), Number(maximum)];
  if (chance.hits(0.1)) return chance.of([least, most]);
  const value = least + (most - least) * (chance.below(10_001) / 10_000);
  return type === "integer" ? Math.round(value) : value;
}

/** The required names of one of the ways to fill an object of which "at least one of" is required. */
function chosenWay(chance: Chance, schema: JsonObject): string[] {
  const ways = [schema.anyOf, schema.oneOf].flatMap((branches) => (Array.isArray(branches) ? [branches] : []));
  return ways.flatMap(([first, ...others]) => {
    const required = first === undefined ? [] : at(chance.of([first, ...others]), "required");
    return Array.isArray(required) ? required.map(String) : [];
  });
}

/** A value that the schema allows. */
export function valueFor(chance: Chance, openapi: JsonObject, given: Json): Json {
  const make = (schema: Json): Json => valueFor(chance, openapi, schema);
  const schema = mergeReference(objectOf(given), (ref) => objectOf(resolve(openapi, ref)));
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[chance.below(schema.enum.length)] ?? null;
  const types = [schema.type ?? "object"].flat().map(String);
  switch (types[chance.below(types.length)]) {
    case "string":
      return schema.format === undefined ? text(chance, schema) : formatted(chance, schema);
    case "integer":
    case "number":
      return number(chance, schema);
    case "boolean":
      return chance.hits(0.5);
    case "null":
      return null;
    case "array": {
      const least = Number(schema.minItems ?? 0);
      const most = Number(schema.maxItems ?? least + 3);
      return Array.from({ length: least + chance.below(most - least + 1) }, () => make(schema.items ?? {}));
    }
    default: {
      const required = [
        ...(Array.isArray(schema.required) ? schema.required.map(String) : []),
        ...chosenWay(chance, schema),
      ];
      const chosen = Object.entries(objectOf(schema.properties)).filter(
        ([name]) => required.includes(name) || chance.hits(0.5),
      );
      return Object.fromEntries(chosen.map(([name, property]) => [name, make(property)]));
    }
  }
}

/** A body that the model accepts. */
export function bodyFor(chance: Chance, document: Document, model: Model): JsonObject {
  const body = valueFor(chance, document.openapi, { $ref: `#/components/schemas/${model.component}` });
  const version = at(document.openapi, "components", "schemas", "ModelVersion", "examples");
  const named =
    objectOf(body).version === undefined ? {} : { version: Array.isArray(version) ? (version[0] ?? "") : "" };
  return { ...objectOf(body), ...named };
}
