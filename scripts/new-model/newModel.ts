import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { modelFileOf } from "../document/names.ts";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { type Facts, FactsError } from "./facts.ts";
import { type Input, modelFile, todo } from "./file.ts";
import { register, registerFile } from "./register.ts";
import { sharedComponent } from "./shared.ts";
import { capabilityIn, checkSlug } from "./slug.ts";

const openapi = join(root, "openapi");

/** What was written, for the author. */
export interface NewModel {
  /** Relative to openapi/. */
  readonly file: string;
  /** Lines of the file that only a person can write, such as `12: description: TODO ...`. */
  readonly open: readonly string[];
  /** Parameters that refer to a shared component, which has to be compared with the model's page. */
  readonly shared: readonly string[];
}

/** The inputs, each once: required ones, priced ones, the others. */
function inputsOf(document: Document, { required, price, optional, isFromPage }: Facts): Input[] {
  const byName = new Map([...required, ...optional, ...price].map((input) => [input.name, input]));
  const names = new Set([...required, ...price, ...optional].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const input = byName.get(name);
    if (input === undefined) return [];
    const shared = sharedComponent(document, input, isFromPage);
    return [{ ...input, required: required.some((one) => one.name === name), ...(shared && { shared }) }];
  });
}

/**
 * Writes the file of a new model and registers it. Nothing is overwritten.
 *
 * @throws {FactsError} when the slug or the facts cannot be used
 */
export async function createModel(document: Document, slug: string, facts: Facts): Promise<NewModel> {
  checkSlug(slug, document, facts.capability);
  const capability = facts.capability ?? capabilityIn(slug);
  if (capability === undefined) throw new FactsError(`${slug} does not end in a capability. State it: --capability`);
  const inputs = inputsOf(document, facts);
  const file = modelFileOf(slug);
  const text = modelFile(slug, facts, capability, inputs);
  const registered = register(await readFile(registerFile, "utf8"), slug);
  await mkdir(dirname(join(openapi, file)), { recursive: true });
  await writeFile(join(openapi, file), text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new FactsError(`openapi/${file} already exists and was not changed.`) : error;
  });
  await writeFile(registerFile, registered);
  return {
    file,
    open: text.split("\n").flatMap((line, index) => (line.includes(todo) ? [`${index + 1}: ${line.trim()}`] : [])),
    shared: facts.isFromPage
      ? []
      : inputs.flatMap(({ name, shared }) => (shared === undefined ? [] : [`${name} is ${shared}`])),
  };
}
