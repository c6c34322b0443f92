/** What the programs on the generated clients have to know of a model's example. */

import type { Json } from "../../../../document/json.ts";
import { capitalized } from "../../../../document/names.ts";
import type { Model, Parameter } from "../../../../document/view.ts";

/** What is put in the places of a template, by name. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Anything that is no collection. */
export type Scalar = string | number | boolean;

/** A member of an example input, with what the generators make its name and type from. */
export interface Field extends Parameter {
  readonly value: Scalar | Scalar[];
  /** Component of the input that has it. */
  readonly owner: string;
}

const isScalar = (value: Json | undefined): value is Scalar => ["string", "number", "boolean"].includes(typeof value);

const isWritable = (value: Json | undefined): value is Scalar | Scalar[] =>
  Array.isArray(value) ? value.every(isScalar) : isScalar(value);

/**
 * The members of a model's example input, in the order of the document.
 *
 * @returns nothing where one holds an object, which no program writes with types yet
 */
export function fieldsOf({ parameters, example, inputComponent }: Model): readonly Field[] | undefined {
  const fields = parameters.flatMap((parameter) => {
    const value = example.input[parameter.name];
    return isWritable(value) ? [{ ...parameter, value, owner: inputComponent }] : [];
  });
  return fields.length === Object.keys(example.input).length ? fields : undefined;
}

/** A name of the document as words in small letters: `has_sound` and `hasSound` are both `has`, `sound`. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .toLowerCase()
    .split(/[^a-z\d]+/);

/** As `numberOfGenerations`. */
export const camelCase = (name: string): string =>
  wordsOf(name)
    .map((word, index) => (index === 0 ? word : capitalized(word)))
    .join("");

/** As `NumberOfGenerations`. */
export const pascalCase = (name: string): string => wordsOf(name).map(capitalized).join("");

/** As `number_of_generations`. */
export const snakeCase = (name: string): string => wordsOf(name).join("_");
