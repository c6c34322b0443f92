/**
 * The document as it is published. Most tools show titles and descriptions and know nothing of `x-` members, so the
 * published document says in its descriptions what the source says as data.
 */

import { nameParameterExamples, unnameParameterExamples } from "./exampleParameters.ts";
import { addExampleResponses, removeExampleResponses } from "./exampleResponses.ts";
import { at, isObject, type Json, type JsonObject, objectOf } from "./json.ts";
import { openSets } from "./openSets.ts";
import { keysOf } from "./pointer.ts";
import { resolve } from "./references.ts";
import {
  assumptionSentence,
  costSentence,
  effectSentence,
  errorTable,
  openSetSentence,
  outputSentence,
  timeSentence,
} from "./sentences.ts";
import { type Document, viewDocument } from "./view.ts";

/** A sentence that is added to the description of one object. */
interface Addition {
  /** Where the object is, by member names and indices. */
  readonly path: readonly string[];
  readonly text: string;
}

const schemaPath = (...path: readonly string[]): string[] => ["components", "schemas", ...path];

/** The parameters by which some model is priced. Of these, readers want to know for every other model that it is not. */
const pricedNames = (models: Document["models"]): Set<string> =>
  new Set(models.flatMap(({ price }) => price.factors.map(({ parameter }) => parameter)));

/** All sentences that follow from the data of a document. They depend on no description. */
function additionsTo(document: Document): Addition[] {
  const { models, errorCodes, assumptions, openapi } = document;
  const priced = pricedNames(models);
  return [
    ...models.flatMap((model): Addition[] => {
      const text = `${costSentence(model)} ${timeSentence(model)}`;
      const about = `${outputSentence(model)} ${text}`;
      const effects = model.parameters.flatMap((parameter) => {
        const effect = effectSentence(parameter, priced);
        return effect === undefined
          ? []
          : [{ path: schemaPath(model.inputComponent, "properties", parameter.name), text: effect }];
      });
      return [
        { path: schemaPath(model.component), text: about },
        { path: schemaPath(model.component, "properties", "model"), text },
        { path: schemaPath(model.inputComponent), text },
        ...effects,
      ];
    }),
    ...(errorCodes.size === 0 ? [] : [{ path: schemaPath("ErrorCode"), text: errorTable(document) }]),
    ...openSets(openapi).map(({ pointer, values }) => ({ path: keysOf(pointer), text: openSetSentence(values) })),
    ...assumptions.map(({ pointer, text }) => ({ path: keysOf(pointer), text: assumptionSentence(text) })),
  ];
}

/** The object at a path, where lists have their items by index. */
function nodeAt(from: Json, path: readonly string[]): JsonObject | undefined {
  const found = path.reduce<Json | undefined>(
    (node, key) => (Array.isArray(node) ? node[Number(key)] : at(node, key)),
    from,
  );
  return isObject(found) ? found : undefined;
}

const descriptionOf = (node: JsonObject): string => (typeof node.description === "string" ? node.description : "");

/** The description of the component that an object refers to. */
function inheritedDescription(openapi: JsonObject, { $ref }: JsonObject): string {
  return typeof $ref === "string" ? descriptionOf(objectOf(resolve(openapi, $ref))) : "";
}

function separator(description: string, text: string): string {
  if (description === "") return "";
  return text.startsWith("|") || description.includes("\n") ? "\n\n" : " ";
}

function append(description: string, text: string): string {
  const body = description.trimEnd();
  return `${body}${separator(body, text)}${text}${description.endsWith("\n") ? "\n" : ""}`;
}

function remove(description: string, text: string): string {
  const body = description.trimEnd();
  const rest = body.endsWith(text) ? body.slice(0, -text.length).trimEnd() : body;
  return rest === body ? description : `${rest}${description.endsWith("\n") ? "\n" : ""}`;
}

/** The bundled document with titles, examples of requests and responses in pairs, and sentences on prices, times, errors and assumptions in its descriptions. */
export function publishedDocument(document: Document): JsonObject {
  const source = document.openapi;
  const openapi = structuredClone(source);
  for (const { path, text } of additionsTo(document)) {
    const node = nodeAt(openapi, path);
    if (node === undefined) continue;
    const own = descriptionOf(node) || inheritedDescription(source, node);
    node.description = append(own, text);
  }
  for (const { component } of document.models) {
    const schemas = objectOf(at(openapi, "components", "schemas"));
    schemas[component] = { title: component, ...objectOf(schemas[component]) };
  }
  addExampleResponses(openapi, document);
  nameParameterExamples(openapi, document);
  return openapi;
}

/**
 * The bundled document of a published one, so that two of them are compared without what follows from other changes.
 *
 * @param published what {@link publishedDocument} made; a document without its sentences stays as it is
 */
export function sourceDocument(published: JsonObject): JsonObject {
  const openapi = structuredClone(published);
  const document = viewDocument(openapi);
  const additions = additionsTo(document).toReversed();
  for (const { path, text } of additions) {
    const node = nodeAt(openapi, path);
    if (node !== undefined && typeof node.description === "string") node.description = remove(node.description, text);
  }
  for (const { path } of additions) {
    const node = nodeAt(openapi, path);
    if (node === undefined) continue;
    const inherited = inheritedDescription(openapi, node);
    if (node.description === "" || (inherited !== "" && node.description === inherited)) delete node.description;
  }
  for (const { component } of document.models) {
    const schema = objectOf(at(openapi, "components", "schemas", component));
    if (schema.title === component) delete schema.title;
  }
  removeExampleResponses(openapi, document);
  unnameParameterExamples(openapi, document);
  return openapi;
}
