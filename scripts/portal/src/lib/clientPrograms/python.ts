import { unreserved } from "../../../../clients/reservedWords.ts";
import type { Model } from "../../../../document/view.ts";
import { literals } from "../literals.ts";
import { type Field, pascalCase, snakeCase, type TemplateValues } from "./fields.ts";

/** The generator begins a word after each figure: `Text2video` becomes `Text2Video`. */
const className = (component: string): string =>
  component.replaceAll(/(?<=\d)[a-z]/g, (letter) => letter.toUpperCase());

const enumName = ({ component, owner, name }: Field): string => className(component ?? owner + pascalCase(name));

function expressionOf(field: Field): string {
  const { value, schema } = field;
  // The constants have no names to speak of, such as VALUE_0.
  if (schema.enum !== undefined) return `${enumName(field)}(${literals.python(field.value)})`;
  return Array.isArray(value) ? `[${value.map(literals.python).join(", ")}]` : literals.python(value);
}

/** A request of openapi-python-client. */
export function python({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues {
  const request = className(component);
  const input = className(inputComponent);
  const enums = fields.filter(({ schema }) => schema.enum !== undefined).map(enumName);
  return {
    IMPORTS: [...new Set([...enums, request, input])]
      .toSorted()
      .map((name) => `${name},`)
      .join("\n"),
    REQUEST: request,
    INPUT: input,
    FIELDS: fields.map((field) => `${unreserved("python", snakeCase(field.name))}=${expressionOf(field)},`).join("\n"),
  };
}
