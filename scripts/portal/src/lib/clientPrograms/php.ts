import type { Model } from "../../../../document/view.ts";
import { literals } from "../literals.ts";
import { type Field, snakeCase, type TemplateValues } from "./fields.ts";

/** A request of OpenAPI Generator, php. The values of an enum are texts. */
export const php = ({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues => ({
  REQUEST: component,
  INPUT: inputComponent,
  FIELDS: fields.map(({ name, value }) => `'${snakeCase(name)}' => ${literals.php(value)},`).join("\n"),
});
