/** Forms that are filled in at random, the same way each time. */
import type { Model, Parameter } from "../../scripts/document/view.ts";
import { choicesOf, controlOf, writeValue } from "../../scripts/portal/src/tryit/controls.ts";

/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneOf = <T>(items: readonly T[], random: Random): T | undefined => items[Math.floor(random() * items.length)];

/** Pieces that some language, shell or address could take for something else. */
const pieces = [
  "fox",
  " ",
  "'",
  '"',
  "\\",
  "`ls`",
  "$HOME",
  "#{x}",
  "%41",
  "&a=b",
  "+",
  "犬",
  "\n",
  "</q>",
  "r#",
  '"""',
];

function textFor({ schema }: Parameter, random: Random): string {
  const text = Array.from({ length: 1 + Math.floor(random() * 8) }, () => oneOf(pieces, random)).join("");
  return `a${text.slice(0, (schema.maxLength ?? 200) - 2)}z`;
}

function numberFor({ schema: { minimum = 0, maximum = 10, type } }: Parameter, random: Random): string {
  const value = minimum + random() * (maximum - minimum);
  return String(type === "integer" ? Math.round(value) : Number(value.toFixed(2)));
}

function valueFor(parameter: Parameter, model: Model, random: Random): string {
  const control = controlOf(parameter.schema);
  const file = (): string => `https://example.com/${encodeURIComponent(oneOf(pieces, random) ?? "")}.png`;
  switch (control) {
    case "choice":
      return writeValue(control, oneOf(choicesOf(parameter.schema), random));
    case "number":
      return numberFor(parameter, random);
    case "url":
      return file();
    case "lines":
      return [file(), file()].join("\n");
    case "json":
      return writeValue(control, model.example.input[parameter.name]);
    default:
      return textFor(parameter, random);
  }
}

/** What is written into each field of a model's form: required ones always, the others by chance. */
export const randomFields = (model: Model, random: Random): URLSearchParams =>
  new URLSearchParams(
    model.parameters.map((parameter) => [
      parameter.name,
      parameter.required || random() < 0.7 ? valueFor(parameter, model, random) : "",
    ]),
  );
