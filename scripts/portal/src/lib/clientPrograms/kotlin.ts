import { unreserved } from "../../../../clients/reservedWords.ts";
import type { Model } from "../../../../document/view.ts";
import { camelCase, type Field, pascalCase, type Scalar, type TemplateValues } from "./fields.ts";

/** An enum that an input declares itself is inside of that input. */
const enumName = ({ component, owner, name }: Field): string => component ?? `${owner}.${pascalCase(name)}`;

/** `16:9` becomes `_16_COLON9`, `1K` becomes `_1_K`. */
const constantName = (value: string): string =>
  value
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .replaceAll(":", "_COLON")
    .replace(/^(?=\d)/, "_")
    .toUpperCase();

function literal(value: Scalar, { type, format }: Field["schema"]): string {
  if (typeof value !== "string") return type === "number" && Number.isInteger(value) ? `${value}.0` : String(value);
  // JSON has the escapes of Kotlin, but for one, and for the sign that begins a template.
  const text = JSON.stringify(value).replaceAll(/\\.|\$/g, (part) => ({ $: "\\$", "\\f": "\\u000c" })[part] ?? part);
  return format === "uri" ? `URI(${text})` : text;
}

function expressionOf(field: Field): string {
  const { value, schema } = field;
  if (typeof value === "object") {
    return `listOf(${value.map((item) => literal(item, schema.items ?? {})).join(", ")})`;
  }
  return schema.enum === undefined ? literal(value, schema) : `${enumName(field)}.${constantName(String(value))}`;
}

const root = "app.pixelbyte.kotlin";

/** What a program imports, in the order of the linter: by name, with the platform's own at the end. */
function importsOf({ component, inputComponent }: Model, fields: readonly Field[], members: string): string {
  const enums = fields.flatMap(({ component: name, schema }) =>
    name !== undefined && schema.enum !== undefined ? [name] : [],
  );
  const models = new Set([component, inputComponent, "SubmitJobRequest", ...enums]);
  const names = [`${root}.PixelByte`, ...[...models].map((name) => `${root}.models.${name}`).toSorted()];
  if (members.includes("URI(")) names.push("java.net.URI");
  return names.map((name) => `import ${name}`).join("\n");
}

/** A request of OpenAPI Generator, kotlin with kotlinx.serialization. */
export function kotlin(model: Model, fields: readonly Field[]): TemplateValues {
  const members = fields
    .map((field) => `${unreserved("kotlin", camelCase(field.name))} = ${expressionOf(field)},`)
    .join("\n");
  return {
    IMPORTS: importsOf(model, fields, members),
    REQUEST: model.component,
    INPUT: model.inputComponent,
    FIELDS: members,
  };
}
