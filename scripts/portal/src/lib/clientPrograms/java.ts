import { unreserved } from "../../../../clients/reservedWords.ts";
import type { Model } from "../../../../document/view.ts";
import { camelCase, type Field, pascalCase, type Scalar, type TemplateValues } from "./fields.ts";

const enumName = ({ component, owner, name }: Field): string => component ?? `${owner}.${pascalCase(name)}Enum`;

/** `16:9` becomes `_16_9`, `1K` becomes `_1_K`. */
const constantName = (value: string): string =>
  value
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .replaceAll(/\W+/g, "_")
    .replace(/^(?=\d)/, "_")
    .toUpperCase();

/** JSON has the escapes of Java. Not every compiler reads UTF-8, so what is no ASCII is escaped too. */
const asciiOf = (value: Scalar): string =>
  JSON.stringify(value).replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Whole numbers are no `Double`, and small ones no `Long`. */
function literal(value: Scalar, { type, format }: Field["schema"]): string {
  const text = asciiOf(value);
  if (type === "string" && format === "uri") return `URI.create(${text})`;
  if (type === "integer" && format !== "int32") return `${text}L`;
  return type === "number" ? `${text}d` : text;
}

function expressionOf(field: Field): string {
  const { value, schema } = field;
  if (typeof value === "object") return `List.of(${value.map((item) => literal(item, schema.items ?? {})).join(", ")})`;
  return schema.enum === undefined ? literal(value, schema) : `${enumName(field)}.${constantName(String(value))}`;
}

/** What of the standard library a program names, and where that is. */
const imports = { "URI.": "java.net.URI", "List.": "java.util.List" };

/** A request of OpenAPI Generator, java with native. */
export function java({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues {
  const calls = fields
    .map((field) => `.${unreserved("java", camelCase(field.name))}(${expressionOf(field)})`)
    .join("\n");
  return {
    IMPORTS: Object.entries(imports)
      .filter(([name]) => calls.includes(`(${name}`))
      .map(([, path]) => `\nimport ${path};`)
      .join(""),
    REQUEST: component,
    INPUT: inputComponent,
    FIELDS: calls,
  };
}
