/** Documents with any number of models, made of the real ones: the same schemas under more names. */

import { at, objectOf } from "../../document/json.ts";
import { componentNameOf } from "../../document/names.ts";
import type { Document, Json, JsonObject } from "../../document/view.ts";

export interface Sized {
  readonly bundle: JsonObject;
  /** A valid body for each model. */
  readonly bodies: readonly Json[];
}

/** The bundle with `count` models. The real ones come first, copies of them follow. */
export function documentOf({ openapi, models }: Document, count: number): Sized {
  const bundle = structuredClone(openapi);
  const schemas = objectOf(at(bundle, "components", "schemas"));
  const union = objectOf(schemas.SubmitJobRequest);
  const oneOf: Json[] = [];
  const mapping: JsonObject = {};
  const bodies: Json[] = [];
  const examples: JsonObject = {};
  for (let index = 0; index < count; index++) {
    const model = models[index % models.length];
    if (model === undefined) throw new Error("The document has no model");
    const isCopy = index >= models.length;
    const slug = isCopy ? model.slug.replace("/", `/copy-${index}-`) : model.slug;
    const name = isCopy ? componentNameOf(slug) : model.component;
    const inputName = isCopy ? `${name}Input` : model.inputComponent;
    const request = structuredClone(objectOf(schemas[model.component]));
    const example = { ...model.example, model: slug };
    const properties = objectOf(request.properties);
    schemas[name] = {
      ...request,
      properties: {
        ...properties,
        model: { ...objectOf(properties.model), const: slug },
        input: { $ref: `#/components/schemas/${inputName}` },
      },
      examples: [example],
    };
    schemas[inputName] = structuredClone(objectOf(schemas[model.inputComponent]));
    oneOf.push({ $ref: `#/components/schemas/${name}` });
    mapping[slug] = `#/components/schemas/${name}`;
    examples[name] = { value: example };
    bodies.push(example);
  }
  for (const { component, inputComponent } of models.slice(count)) {
    delete schemas[component];
    delete schemas[inputComponent];
  }
  schemas.SubmitJobRequest = { ...union, oneOf, discriminator: { propertyName: "model", mapping } };
  const media = objectOf(at(bundle, "paths", "/v1/jobs/submit", "post", "requestBody", "content", "application/json"));
  media.examples = examples;
  return { bundle, bodies };
}
