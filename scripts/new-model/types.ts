/** The type of each input: stated, or that of the same input in other models. It is never guessed from a value. */
import type { Document } from "../document/view.ts";
import { FactsError, type InputFacts, type InputType, type InputValue } from "./facts.ts";

/** An input whose type is known, with values of that type. */
export interface TypedInput extends InputFacts {
  readonly type: InputType;
}

const reads: Readonly<Partial<Record<InputType, (text: string) => InputValue | undefined>>> = {
  string: (text) => text,
  url: (text) => text,
  boolean: (text) => (/^(true|false)$/.test(text) ? text === "true" : undefined),
  integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
};

const accepts = (type: InputType, values: readonly InputValue[]): boolean =>
  values.every((value) => reads[type]?.(String(value)) !== undefined);

/** The type of the inputs of this name in other models. Undefined if there are none, or several types. */
export function typeElsewhere({ models }: Document, name: string): InputType | undefined {
  const types = models
    .flatMap(({ parameters }) => parameters.filter((one) => one.name === name))
    .map(({ schema: { type, format, items } }): InputType | undefined => {
      if (type === "array") return items?.format === "uri" ? "urls" : "list";
      if (type === "string") return format === "uri" ? "url" : "string";
      return type === "integer" || type === "number" || type === "boolean" || type === "object" ? type : undefined;
    });
  return new Set(types).size === 1 ? types[0] : undefined;
}

/** Values that could be strings as well as something else. */
const isAmbiguous = (values: readonly InputValue[]): boolean => accepts("boolean", values) || accepts("number", values);

function typeOf(document: Document, { name, type, values, default: chosen }: InputFacts): InputType {
  if (type !== undefined) return type;
  const shown = [...values, ...(chosen === undefined ? [] : [chosen])];
  const known = typeElsewhere(document, name);
  if (known !== undefined && accepts(known, shown)) return known;
  if (name.endsWith("_urls")) return "urls";
  if (name.endsWith("_url")) return "url";
  if (shown.length === 0) {
    throw new FactsError(
      `Which type does ${name} have? Write it after the name: ${name}:string, or integer, number, boolean, url, list, urls.`,
    );
  }
  if (!isAmbiguous(shown)) return "string";
  const other = accepts("boolean", shown) ? "boolean" : accepts("integer", shown) ? "integer" : "number";
  throw new FactsError(
    `Does the API take ${name} as a string, as in "${shown[0]}", or as ${shown[0]}? Write ${name}:string=... or ${name}:${other}=...`,
  );
}

function readAs({ name }: InputFacts, type: InputType, value: InputValue): InputValue {
  const read = reads[type]?.(String(value));
  if (read !== undefined) return read;
  throw new FactsError(
    reads[type] === undefined
      ? `${name} is of type ${type}, whose values and default cannot be listed here. Write them into the file.`
      : `${name} is of type ${type}, which ${JSON.stringify(value)} is not.`,
  );
}

const isLength = (type: InputType): boolean => type !== "integer" && type !== "number";

/** Throws when a range cannot be one of the type: of a number, or else of the length or the count of items. */
function checkRange({ name, least, most }: InputFacts, type: InputType): void {
  if (least === undefined && most === undefined) return;
  const range = `${least ?? ""}..${most ?? ""}`;
  if (type === "boolean" || type === "object") throw new FactsError(`${name} is of type ${type}, which has no range.`);
  if (least !== undefined && most !== undefined && least > most)
    throw new FactsError(`The range of ${name} ends before it begins: ${range}`);
  const ends = [least, most].filter((end) => end !== undefined);
  if (type !== "number" && !ends.every(Number.isInteger))
    throw new FactsError(`The range of ${name} has a fraction: ${range}. Write whole numbers, or the type number.`);
  if (isLength(type) && ends.some((end) => end < 0))
    throw new FactsError(
      `The range of ${name} is one of ${type === "list" || type === "urls" ? "counts" : "lengths"}, which are not negative: ${range}`,
    );
}

/** Throws when a default is no value that the input takes. */
function checkDefault({ name, values, default: chosen, least = -Infinity, most = Infinity, type }: TypedInput): void {
  if (chosen === undefined) return;
  if (values.length > 0 && !values.includes(chosen))
    throw new FactsError(`The default of ${name} is ${chosen}, which is not one of its values: ${values.join(", ")}`);
  const size = isLength(type) ? [...String(chosen)].length : Number(chosen);
  if (type !== "boolean" && (size < least || size > most))
    throw new FactsError(`The default of ${name} is ${chosen}, which is outside its range.`);
}

/**
 * The input with its type, and its values as the API takes them.
 *
 * @throws {FactsError} when the type is not known, or a value is not of it
 */
export function typedInput(document: Document, input: InputFacts): TypedInput {
  const type = typeOf(document, input);
  const { default: chosen, values, least, most, ...others } = input;
  checkRange(input, type);
  if (type === "boolean" && values.length === 1)
    throw new FactsError(`${input.name} is a boolean, so it takes true and false.`);
  const typed = {
    ...others,
    type,
    values: values.map((value) => readAs(input, type, value)),
    ...(chosen === undefined ? {} : { default: readAs(input, type, chosen) }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  checkDefault(typed);
  return typed;
}
