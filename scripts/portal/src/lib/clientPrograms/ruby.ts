import { unreserved } from "../../../../clients/reservedWords.ts";
import type { Model } from "../../../../document/view.ts";
import { literals } from "../literals.ts";
import { type Field, snakeCase, type TemplateValues } from "./fields.ts";

/** A request of OpenAPI Generator, ruby. The values of an enum are texts. */
export const ruby = ({ component, inputComponent }: Model, fields: readonly Field[]): TemplateValues => ({
  REQUEST: component,
  INPUT: inputComponent,
  FIELDS: fields
    .map(({ name, value }) => `${unreserved("ruby", snakeCase(name))}: ${literals.ruby(value)}`)
    .join(",\n"),
});
