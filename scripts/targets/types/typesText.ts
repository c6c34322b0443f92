import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import ts from "typescript";
import { unnameParameterExamples } from "../../document/exampleParameters.ts";
import { list, members, objectAt } from "../../document/json.ts";
import { publishedDocument } from "../../document/published.ts";
import { componentOf } from "../../document/references.ts";
import { costSentence } from "../../document/sentences.ts";
import type { Document, JsonObject, Model } from "../../document/view.ts";
import { deprecationText, docComment } from "../comments.ts";

/**
 * The published document with the description and default of a shared schema also at each parameter that refers to it,
 * because openapi-typescript writes them at the schema only.
 */
function withEditorTexts(document: Document): JsonObject {
  const openapi = publishedDocument(document);
  // It writes the example of a parameter that has one, without a name.
  unnameParameterExamples(openapi, document);
  const schemas = objectAt(openapi, "components", "schemas");
  for (const model of document.models) {
    // The name of the type says it already.
    delete objectAt(schemas, model.component).title;
    const input = objectAt(schemas, model.inputComponent);
    for (const { name, component, schema } of model.parameters) {
      const property = objectAt(input, "properties", name);
      if (component !== undefined) property.description ??= objectAt(schemas, component).description ?? "";
      // As a literal, so that the string "5" does not read as a number.
      if (schema.default !== undefined) property.default = JSON.stringify(schema.default);
    }
  }
  return openapi;
}

/** The schemas that a request is made of: the inputs of the models, and what they refer to. */
function inputSchemas({ openapi, models }: Document): Set<string> {
  const schemas = objectAt(openapi, "components", "schemas");
  const found = new Set(models.map(({ inputComponent }) => inputComponent));
  // What is added while it is gone through is gone through as well.
  for (const name of found) {
    const references = JSON.stringify(schemas[name]).matchAll(/"\$ref":"([^"]*)"/g);
    for (const [, reference = ""] of references) found.add(componentOf(reference));
  }
  return found;
}

/** Lists of inputs as `readonly`: a caller may have some that must not change. */
function readonlyLists(inputs: ReadonlySet<string>) {
  return (type: ts.TypeNode, { path = "" }: { path?: string }): ts.TypeNode | undefined =>
    ts.isArrayTypeNode(type) && inputs.has(path.split("/")[3] ?? "")
      ? ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, type)
      : undefined;
}

/**
 * The known values of an open set, for completion, and any other string. The states of a job and of an event stay
 * literals, because code tells the members of a union apart by them.
 */
function openSetType(schema: object): ts.TypeNode | undefined {
  const { "x-extensible-enum": known, "x-final-states": states } = members(schema);
  if (known === undefined) return undefined;
  const { factory } = ts;
  const literals = list(known).map((value) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
  );
  const anyOther = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  return factory.createUnionTypeNode(states === undefined ? [...literals, anyOther] : literals);
}

/** One slug as a member of a map. */
function member(model: Model, type: string): string {
  const { slug, displayName, capability } = model;
  const deprecated = deprecationText(model);
  const comment = docComment(
    [`${displayName}, ${capability.title}. ${costSentence(model)}`, deprecated && `@deprecated ${deprecated}`],
    "    ",
  );
  return `${comment}\n    ${JSON.stringify(slug)}: ${type};`;
}

/**
 * What openapi-typescript cannot know: which request belongs to which slug. These are maps and not conditional types
 * over the union, so that the compiler's work for one model does not grow with the number of models.
 */
function modelTypes(models: readonly Model[]): string {
  const capabilities = Map.groupBy(models, ({ capability }) => capability.id);
  const slugsOf = (some: readonly Model[]): string => some.map(({ slug }) => JSON.stringify(slug)).join(" | ");
  return `/** The submit request of each model, by slug. */
export interface ModelRequests {
${models.map((model) => member(model, model.component)).join("\n")}
}
/** The input of each model, by slug. */
export interface ModelInputs {
${models.map((model) => member(model, model.inputComponent)).join("\n")}
}
/** The slugs of the models with each capability. */
export interface ModelsByCapability {
${[...capabilities].map(([id, some]) => `    ${JSON.stringify(id)}: ${slugsOf(some)};`).join("\n")}
}
/** The slug of a model in this document. */
export type ModelSlug = keyof ModelInputs;
/** The input that a model takes: \`InputOf<"provider/model/capability">\`. */
export type InputOf<Slug extends ModelSlug> = ModelInputs[Slug];
/** What a model can do, such as \`text-to-video\`. */
export type Capability = keyof ModelsByCapability;
/** The slugs of the models that can do something: \`ModelsWith<"image-to-video">\`. */
export type ModelsWith<C extends Capability> = ModelsByCapability[C];
`;
}

/** What the maps are that openapi-typescript writes without a comment. */
const maps: Readonly<Record<string, string>> = {
  paths: "Each path of the API with its operations, as openapi-fetch reads them.",
  webhooks: "Each webhook with its request.",
  components: "Each component of the document. Most are also types of their own.",
  $defs: "Nothing: the document has no definitions beside its components.",
  operations: "Each operation with its parameters, its request and its responses.",
};

const withComments = (text: string): string =>
  text.replaceAll(/^export (?:interface|type) ([$\w]+)\b/gm, (line, name: string) =>
    maps[name] === undefined ? line : `/** ${maps[name]} */\n${line}`,
  );

/** TypeScript types of the whole document, one exported type per component, and the map from slug to request. */
export async function typesText(document: Document): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(withEditorTexts(document)), {
    silent: true,
    transform: openSetType,
    postTransform: readonlyLists(inputSchemas(document)),
    // Without this, a property with a default would have to be sent.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
  });
  return `${COMMENT_HEADER}${withComments(astToString(nodes))}${modelTypes(document.models)}`;
}
