import { unreserved } from "../../../../clients/reservedWords.ts";
import type { Model } from "../../../../document/view.ts";
import { doubleQuoted } from "../literals.ts";
import { type Field, pascalCase, type Scalar, snakeCase, type TemplateValues } from "./fields.ts";

/** An enum that an input declares itself is in the module of that input. */
const enumPath = ({ component, owner, name }: Field): string => component ?? `${snakeCase(owner)}::${pascalCase(name)}`;

/** `16:9` becomes `Variant16Colon9`, `4k` becomes `Variant4k`. */
function variantName(value: string): string {
  const name = pascalCase(value.replaceAll(":", "Colon"));
  return /^\d/.test(name) ? `Variant${name}` : name;
}

function literal(value: Scalar, { type }: Field["schema"]): string {
  if (typeof value === "string") return `${doubleQuoted(value, /["\\]/g)}.to_owned()`;
  return type === "number" ? `${value}f64` : String(value);
}

function expressionOf(field: Field): string {
  const { value, schema } = field;
  if (typeof value === "object") return `vec![${value.map((item) => literal(item, schema.items ?? {})).join(", ")}]`;
  return schema.enum === undefined
    ? literal(value, schema)
    : `models::${enumPath(field)}::${variantName(String(value))}`;
}

/** A request of OpenAPI Generator, rust: `new` with what is required, and what is optional set afterwards. */
export function rust({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues {
  const optional = fields.filter(({ required }) => !required);
  const set = (field: Field): string =>
    `\ninput.${unreserved("rust", snakeCase(field.name))} = Some(${expressionOf(field)});`;
  return {
    REQUEST: component,
    INPUT: inputComponent,
    MUT: optional.length > 0 ? "mut " : "",
    REQUIRED: fields
      .filter(({ required }) => required)
      .map(expressionOf)
      .join(", "),
    OPTIONAL: optional.map(set).join(""),
  };
}
