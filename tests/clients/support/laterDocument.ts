import { type Json, type JsonObject, list, objectAt, objectOf } from "../../../scripts/document/json.ts";
import { type Document, type Model, unionName, viewDocument } from "../../../scripts/document/view.ts";

/** A list with another item before all others, where it moves every name that counts items. */
const withFirst = (items: Json | undefined, first: Json): Json[] => [first, ...list(items)];

/** Adds a value to a set, before the others. */
function addValue(schema: JsonObject, value: string): void {
  schema.enum = withFirst(schema.enum, value);
}

/** Adds a copy of a model under another name, before the others. */
function addModel(api: JsonObject, { component, inputComponent }: Model, slug: string): void {
  const schemas = objectAt(api, "components", "schemas");
  const name = `A${component}`;
  const request = structuredClone(objectOf(schemas[component]));
  objectAt(request, "properties", "model").const = slug;
  objectAt(request, "properties", "input").$ref = `#/components/schemas/A${inputComponent}`;
  schemas[name] = request;
  schemas[`A${inputComponent}`] = structuredClone(objectOf(schemas[inputComponent]));
  const union = objectOf(schemas[unionName]);
  union.oneOf = withFirst(union.oneOf, { $ref: `#/components/schemas/${name}` });
  objectAt(union, "discriminator", "mapping")[slug] = `#/components/schemas/${name}`;
}

/** Today's document with a value, a parameter, a model and a job state added, each in the first place. */
export function laterDocument({ openapi, models }: Document): Document {
  const api = structuredClone(openapi);
  const schemas = objectAt(api, "components", "schemas");
  for (const name of ["Duration", "AspectRatio", "Quality"]) addValue(objectAt(schemas, name), "1");
  addValue(objectAt(schemas, "JobStatus"), "added");
  for (const { inputComponent } of models) {
    const input = objectAt(schemas, inputComponent);
    const added = { type: "string", description: "Added later.", enum: ["new", "newer"] };
    input.properties = { added_later: added, ...objectOf(input.properties) };
  }
  const [first] = models;
  if (first === undefined) throw new Error("The document has no models");
  addModel(api, first, "a-provider/a-model/added-later");
  return viewDocument(api);
}
