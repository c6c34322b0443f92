import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { maxModelLines } from "../document/modelLines.ts";
import { modelFileOf } from "../document/names.ts";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { type Facts, FactsError, type InputFacts } from "./facts.ts";
import { modelFile } from "./file.ts";
import { leftOpen } from "./leftOpen.ts";
import { type Input, isTextOfOther, propertyOf, todo } from "./property.ts";
import { register, registerFile } from "./register.ts";
import { sharedComponent } from "./shared.ts";
import { capabilityIn, checkSlug } from "./slug.ts";
import { typedInput, typeElsewhere } from "./types.ts";

const openapi = join(root, "openapi");

/** What was written, for the author. */
export interface NewModel {
  /** Relative to openapi/. */
  readonly file: string;
  /** Lines of the file that only a person can write, such as `12: description: TODO ...`. */
  readonly open: readonly string[];
  /** What was taken from other models, and has to be compared with the model's page. */
  readonly compare: readonly string[];
  /** What was not stated, and is marked as assumed. */
  readonly assumed: readonly string[];
  /** Inputs to move to components if the file is too long, the longest first. */
  readonly move: readonly string[];
}

/** The file of a model, before it is written. */
export type ModelText = NewModel & { readonly text: string };

/** The inputs, each once with all that is known of it: required ones, priced ones, the others. */
function joined({ required, price, optional }: Facts): InputFacts[] {
  const names = new Set([...required, ...price, ...optional].map(({ name }) => name));
  const known = new Map<string, InputFacts>();
  // A price comes last, because it always has the values.
  for (const input of [...required, ...optional, ...price]) {
    known.set(input.name, { ...known.get(input.name), ...input });
  }
  return [...names].flatMap((name) => known.get(name) ?? []);
}

/** The inputs, with types, shared components and assumptions. */
function inputsOf(document: Document, facts: Facts): Input[] {
  const { required, isFromPage } = facts;
  return joined(facts).map((stated) => {
    const input = typedInput(document, stated);
    const isRequired = required.some(({ name }) => name === input.name);
    const shared = sharedComponent(document, input, isFromPage);
    const assumption = input.assumption ?? (shared === undefined ? leftOpen(input, isRequired) : undefined);
    const needsDefault = input.multipliers !== undefined && input.default === undefined && !isRequired;
    if (needsDefault && input.hasNoDefault) {
      throw new FactsError(
        `${input.name} has a price and can be left out, so one of its values counts then. If the page does not say which, leave the dash out; if it must be sent, it is required.`,
      );
    }
    return {
      ...input,
      ...(needsDefault ? { default: input.values[0] } : {}),
      ...(assumption === undefined ? {} : { assumption }),
      ...(shared === undefined ? {} : { shared }),
      required: isRequired,
      isFromPage,
    };
  });
}

/** What the author has to compare with the page: what is shared, and the types that other models tell. */
function toCompare(document: Document, inputs: readonly Input[], { required, price, optional }: Facts): string[] {
  const stated = new Set([...required, ...price, ...optional].filter(({ type }) => type).map(({ name }) => name));
  return inputs.flatMap(({ name, shared, type, values }) => {
    if (shared !== undefined) return [`${name} is ${shared}`];
    const isPlain = stated.has(name) || (values.length > 0 && type === "string" && !isTextOfOther({ type, values }));
    return isPlain || typeElsewhere(document, name) !== type ? [] : [`${name} is of type ${type}, as in other models`];
  });
}

/** Inputs that take many lines, as many as have to leave the file: a reference to a component takes one. */
function toMove(text: string, inputs: readonly Input[]): string[] {
  let tooMany = text.trimEnd().split("\n").length - maxModelLines;
  const bySize = inputs
    .map((input) => ({ name: input.name, lines: propertyOf(input).length }))
    .toSorted((one, other) => other.lines - one.lines);
  return bySize.flatMap(({ name, lines }) => {
    if (tooMany <= 0 || lines === 1) return [];
    tooMany -= lines - 1;
    return [`${name}, ${lines} lines`];
  });
}

/**
 * The file of a new model.
 *
 * @throws {FactsError} when the slug or the facts cannot be used
 */
export function modelText(document: Document, slug: string, facts: Facts): ModelText {
  checkSlug(slug, document, facts.capability);
  const capability = facts.capability ?? capabilityIn(slug);
  if (capability === undefined) throw new FactsError(`${slug} does not end in a capability. State it: --capability`);
  const inputs = inputsOf(document, facts);
  const text = modelFile(slug, facts, capability, inputs);
  const { isFromPage } = facts;
  return {
    file: modelFileOf(slug),
    text,
    open: text.split("\n").flatMap((line, index) => (line.includes(todo) ? [`${index + 1}: ${line.trim()}`] : [])),
    compare: isFromPage ? [] : toCompare(document, inputs, facts),
    assumed: inputs.flatMap(({ name, assumption }) => (assumption === undefined ? [] : [`${name}: ${assumption}`])),
    move: toMove(text, inputs),
  };
}

/**
 * Writes the file of a new model and registers it. Nothing is overwritten.
 *
 * @throws {FactsError} when the slug or the facts cannot be used
 */
export async function createModel(document: Document, slug: string, facts: Facts): Promise<NewModel> {
  const { text, ...created } = modelText(document, slug, facts);
  const registered = register(await readFile(registerFile, "utf8"), slug);
  await mkdir(dirname(join(openapi, created.file)), { recursive: true });
  await writeFile(join(openapi, created.file), text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST"
      ? new FactsError(`openapi/${created.file} already exists and was not changed.`)
      : error;
  });
  await writeFile(registerFile, registered);
  return created;
}
