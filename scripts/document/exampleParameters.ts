/**
 * The example of a parameter under the name of each example of a successful response. Tools that test by examples, such
 * as Specmatic, take a request without a body from the examples of its parameters that have one name.
 */
import { at, type JsonObject, list, members, objectOf } from "./json.ts";
import { follow } from "./references.ts";
import type { Document } from "./view.ts";

/** The names of the examples of a successful response. */
function exampleNames(operation: JsonObject): string[] {
  return Object.entries(objectOf(operation.responses))
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => Object.values(members(members(response).content)))
    .flatMap((media) => Object.keys(members(members(media).examples)));
}

/** The parameters of all operations, to change in place, with the names of the examples that they are part of. */
function namesByParameter(openapi: JsonObject, { operations }: Document): Map<JsonObject, Set<string>> {
  const names = new Map<JsonObject, Set<string>>();
  for (const { path, method } of operations) {
    const item = at(openapi, "paths", path);
    const operation = objectOf(at(item, method));
    for (const node of [...list(at(item, "parameters")), ...list(operation.parameters)]) {
      const parameter = objectOf(follow(openapi, node));
      const known = names.get(parameter) ?? new Set();
      names.set(parameter, new Set([...known, ...exampleNames(operation)]));
    }
  }
  return names;
}

/** Gives each parameter its example under every name, instead of the one without a name. */
export function nameParameterExamples(openapi: JsonObject, document: Document): void {
  for (const [parameter, names] of namesByParameter(openapi, document)) {
    const { example: value } = parameter;
    if (value === undefined || names.size === 0) continue;
    delete parameter.example;
    parameter.examples = Object.fromEntries([...names].map((name) => [name, { value }]));
  }
}

/** Gives each parameter the one example back that all its names stand for. */
export function unnameParameterExamples(openapi: JsonObject, document: Document): void {
  for (const parameter of namesByParameter(openapi, document).keys()) {
    const values = Object.values(objectOf(parameter.examples)).map((named) => objectOf(named).value);
    const [value] = values;
    if (value === undefined || new Set(values).size > 1) continue;
    delete parameter.examples;
    parameter.example = value;
  }
}
