/** The costs and times in the examples of operations and of the schemas of their responses. */
import { at, type Json, type JsonObject, list, objectOf } from "../../document/json.ts";
import { costMicroCents } from "../../document/pricing.ts";
import { componentOf } from "../../document/references.ts";
import type { Document } from "../../document/view.ts";
import { corrected, type Example, staleIn } from "./figures.ts";
import type { FindMentions, Mention } from "./mention.ts";
import { readYaml } from "./yaml.ts";

const json = ["content", "application/json"] as const;
const response = ["responses", "200", ...json] as const;

/** The examples of an operation's successful response. */
function examplesOf(operation: Json | undefined): Example[] {
  const requests = objectOf(at(operation, "requestBody", ...json, "examples"));
  return Object.entries(objectOf(at(operation, ...response, "examples"))).map(([name, example]) => ({
    name,
    example,
    request: at(requests[name], "value"),
  }));
}

/** The examples of successful responses, in a file of openapi/paths, that say another cost or time than the document calculates. */
export const staleExamples: FindMentions = (document, text) => {
  const { content, lineOf } = readYaml(text);
  return Object.entries(content).flatMap(([method, operation]) =>
    examplesOf(operation).flatMap((shown) =>
      staleIn(document, shown).map(({ path, message }) => ({
        line: lineOf([method, ...response, "examples", shown.name, "value", ...path]),
        message,
      })),
    ),
  );
};

/** What the examples of the responses that a schema describes should say, by member. */
function shownOf(document: Document, component: string): JsonObject[] {
  const paths = Object.values(objectOf(document.openapi.paths)).flatMap((path) => Object.values(objectOf(path)));
  return paths
    .filter((operation) => componentOf(String(at(operation, ...response, "schema", "$ref") ?? "")) === component)
    .flatMap((operation) => examplesOf(operation).map((shown) => corrected(document, shown)));
}

/** The members that `npm run lint` can tell from a model. */
const told = ["costMicroCents", "baseCostMicroCents", "estimatedCostMicroCents", "estimatedCompletionTime"];

/** The examples of a response's members, in a file of openapi/components/schemas, that no example of the response says. */
export const staleMembers: FindMentions = (document, text, file) => {
  const { content, lineOf } = readYaml(text);
  const shown = shownOf(document, file.replace(/^.*[\\/]|\.yaml$/g, ""));
  return told.flatMap((member) => {
    const right = shown.flatMap((value) => value[member] ?? []);
    const wrong = list(at(content, "properties", member, "examples")).filter((value) => !right.includes(value));
    if (right.length === 0 || wrong.length === 0) return [];
    const message = `the example of ${member} is ${wrong.join()}, but the operation's examples have ${right.join(" or ")}.`;
    return [{ line: lineOf(["properties", member, "examples"]), message }];
  });
};

/** The costs in the examples of charges that the mock lists, each next to the slug of its model. */
export const staleCharges: FindMentions = ({ models }, text) => {
  const { content, lineOf } = readYaml(text);
  const schemas = Object.entries(objectOf(at(content, "components", "schemas")));
  const exampleOf = (schema: Json | undefined, member: string) => list(at(schema, "properties", member, "examples"))[0];
  const charged = schemas.flatMap(([, schema]) => models.filter(({ slug }) => slug === exampleOf(schema, "model")));
  return schemas.flatMap(([name, schema]) =>
    ["costMicroCents", "spentMicroCents"].flatMap((member): Mention[] => {
      const value = exampleOf(schema, member);
      const costs = charged.map(({ price }) => costMicroCents(price));
      if (value === undefined || costs.length === 0 || costs.includes(Number(value))) return [];
      const message = `the example of ${member} is ${value}, but ${charged[0]?.slug} with its defaults costs ${costs[0]}.`;
      return [{ line: lineOf(["components", "schemas", name, "properties", member, "examples"]), message }];
    }),
  );
};
