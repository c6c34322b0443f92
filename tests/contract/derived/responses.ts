/** Mutants of every member of every response: missing, of another type, or null where it may not be. */
import { at, isObject, type Json, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import { follow } from "../../../scripts/document/references.ts";
import { document } from "../document.ts";
import { type DerivedMutant, inSuccess, openapi, schemaOf } from "./mutant.ts";

interface Member {
  /** Names from the body on; `*` is each item of a list. */
  readonly path: readonly string[];
  readonly required: boolean;
  readonly types: readonly string[];
  /** Whether any value is right. */
  readonly isOpen: boolean;
}

const typesOf = (schema: JsonObject): string[] => {
  const { type, oneOf, properties } = schema;
  if (Array.isArray(oneOf)) return oneOf.flatMap((one) => typesOf(schemaOf(one)));
  if (Array.isArray(type)) return type.map(String);
  return type === undefined ? (properties === undefined ? [] : ["object"]) : [String(type)];
};

/** Every member below a schema, however deep. */
export function membersOf(value: Json | undefined, path: readonly string[] = []): Member[] {
  const schema = schemaOf(value);
  const choice = Array.isArray(schema.oneOf)
    ? schema.oneOf.map(schemaOf).find(({ properties }) => properties !== undefined)
    : undefined;
  const { properties, required, items } = choice ?? schema;
  const own = Object.entries(objectOf(properties)).flatMap(([name, property]) => {
    const here = [...path, name];
    const types = typesOf(schemaOf(property));
    const isRequired = Array.isArray(required) && required.includes(name);
    return [{ path: here, required: isRequired, types, isOpen: types.length === 0 }, ...membersOf(property, here)];
  });
  return [...own, ...(items === undefined ? [] : membersOf(items, [...path, "*"]))];
}

/** Changes the member at a path, in every item of the lists on the way. */
export function changeAt(
  value: Json,
  [name = "", ...rest]: readonly string[],
  change: (value: Json) => Json | undefined,
): Json {
  if (name === "") return change(value) ?? null;
  if (name === "*") return Array.isArray(value) ? value.map((item) => changeAt(item, rest, change)) : value;
  if (!isObject(value) || !(name in value)) return value;
  const { [name]: old = null, ...others } = value;
  if (rest.length > 0) return { ...value, [name]: changeAt(old, rest, change) };
  const changed = change(old);
  return changed === undefined ? others : { ...value, [name]: changed };
}

/** A value of another type than those that are allowed. */
export const retyped = (types: readonly string[]): Json =>
  !types.includes("string")
    ? "text"
    : !types.includes("number") && !types.includes("integer")
      ? 12345
      : !types.includes("boolean")
        ? true
        : [[]];

function rowsOf({
  path,
  required,
  types,
  isOpen,
}: Member): [what: string, change: (value: Json) => Json | undefined][] {
  const name = path.join(".");
  return [
    ...(required ? [[`${name} is missing`, () => undefined] satisfies [string, () => undefined]] : []),
    ...(isOpen
      ? []
      : [
          [`${name} has another type`, (old: Json) => (old === null ? null : retyped(types))] satisfies [
            string,
            (old: Json) => Json,
          ],
        ]),
    ...(isOpen || types.includes("null") ? [] : [[`${name} is null`, () => null] satisfies [string, () => null]]),
  ];
}

export const successSchema = ({ path, method }: { path: string; method: string }): Json | undefined => {
  const response = follow(openapi, at(openapi, "paths", path, method, "responses", "200"));
  return at(response, "content", "application/json", "schema");
};

export const responseMutants: readonly DerivedMutant[] = document.operations.flatMap((operation) =>
  membersOf(successSchema(operation)).flatMap((member) =>
    rowsOf(member).map(([what, change]) => ({
      name: `${operation.id}: ${what}`,
      area: "responses" as const,
      operation: operation.id,
      ifSent: true,
      fault: inSuccess(operation.id, (body) => changeAt(body, member.path, change)),
    })),
  ),
);
