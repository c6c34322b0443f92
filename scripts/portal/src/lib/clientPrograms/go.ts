import { capitalized } from "../../../../document/names.ts";
import type { Model } from "../../../../document/view.ts";
import type { Field, Scalar, TemplateValues } from "./fields.ts";

/** Words that Go writes in capitals. */
const capitals = new Set(["id", "uri", "url"]);

/** The generator does not look for words in `numberOfGenerations`. */
const fieldName = (name: string): string =>
  name
    .split(/[^A-Za-z\d]+/)
    .map((word) => (capitals.has(word) ? word.toUpperCase() : capitalized(word)))
    .join("");

/** The types of what has no type of its own. */
function primitive({ schema }: Field): string {
  if (schema.type === "string") return schema.format === "uri" ? "URI" : "String";
  if (schema.type === "integer") return schema.format === "int32" ? "Int32" : "Int64";
  return schema.type === "boolean" ? "Bool" : "Float64";
}

/** The name of the type, as it is part of others. */
const typeName = (field: Field): string =>
  field.component ?? (field.schema.enum === undefined ? primitive(field) : field.owner + fieldName(field.name));

// JSON has the escapes of Go.
const literal = (value: Scalar): string => JSON.stringify(value);

function listOf({ schema }: Field, values: readonly Scalar[]): string {
  const all = values.map(literal).join(", ");
  return schema.items?.format === "uri" ? `pixelbyte.MustURLs(${all})` : `[]string{${all}}`;
}

function scalarOf(field: Field, value: Scalar): string {
  const { schema, component } = field;
  if (schema.enum !== undefined) return `api.${typeName(field)}${fieldName(String(value))}`;
  if (schema.format !== "uri") return literal(value);
  const url = `pixelbyte.MustURL(${literal(value)})`;
  return component === undefined ? url : `api.${component}(${url})`;
}

function expressionOf(field: Field): string {
  const { value, required } = field;
  if (typeof value === "object") return listOf(field, value);
  const scalar = scalarOf(field, value);
  return required ? scalar : `api.NewOpt${typeName(field)}(${scalar})`;
}

/** A request of ogen, laid out like gofmt does. */
export function go({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues {
  const members = fields.map((field) => ({ key: `${fieldName(field.name)}:`, value: expressionOf(field) }));
  const width = Math.max(...members.map(({ key }) => key.length));
  return {
    REQUEST: component,
    INPUT: inputComponent,
    FIELDS: members.map(({ key, value }) => `${key.padEnd(width)} ${value},`).join("\n"),
  };
}
