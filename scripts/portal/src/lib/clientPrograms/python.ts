import { unreserved } from "../../../../clients/reservedWords.ts";
import type { Model } from "../../../../document/view.ts";
import { literals } from "../literals.ts";
import { type Field, snakeCase, type TemplateValues } from "./fields.ts";

/** The generator begins a word after each figure: `Text2video` becomes `Text2Video`. */
const className = (component: string): string =>
  component.replaceAll(/(?<=\d)[a-z]/g, (letter) => letter.toUpperCase());

const expressionOf = ({ value }: Field): string =>
  Array.isArray(value) ? `[${value.map(literals.python).join(", ")}]` : literals.python(value);

/** A request of openapi-python-client. */
export function python({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues {
  const request = className(component);
  const input = className(inputComponent);
  return {
    IMPORTS: [request, input].map((name) => `${name},`).join("\n"),
    REQUEST: request,
    INPUT: input,
    FIELDS: fields.map((field) => `${unreserved("python", snakeCase(field.name))}=${expressionOf(field)},`).join("\n"),
  };
}
