import type { Schema } from "@cfworker/json-schema";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import type { ModelSlug } from "../../../generated/types.ts";
import { inputCheck } from "../../document/inputIssues.ts";
import type { InputOf } from "../unlistedModel.ts";

/** A schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Checks the input of one model. It follows [Standard Schema](https://standardschema.dev), so forms, routers and queues
 * take it as it is, and Standard JSON Schema, for tools that want the schema itself.
 */
export interface InputValidator<Slug extends ModelSlug> {
  readonly "~standard": StandardSchemaV1.Props<InputOf<Slug>> & StandardJSONSchemaV1.Props<InputOf<Slug>>;
  /** The model's slug. */
  readonly slug: Slug;
  /** The schema of the input, JSON Schema 2020-12. */
  readonly schema: JsonSchema;
  /** What is wrong with an input; empty when nothing is. */
  issues(input: unknown): StandardSchemaV1.Issue[];
  /** Whether an input is one of this model. */
  accepts(input: unknown): input is InputOf<Slug>;
}

const dialect = "draft-2020-12";

/** Makes the validator of a model from its schema. */
export function inputValidator<Slug extends ModelSlug>(slug: Slug, schema: JsonSchema & Schema): InputValidator<Slug> {
  const check = inputCheck(schema);
  const schemaFor = ({ target }: StandardJSONSchemaV1.Options): Record<string, unknown> => {
    if (target !== dialect) throw new Error(`The schema is available as ${dialect} only, not as ${target}`);
    return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  };
  const accepts = (input: unknown): input is InputOf<Slug> => check.accepts(input);
  return {
    slug,
    schema,
    issues: check.issues,
    accepts,
    "~standard": {
      version: 1,
      vendor: "pixelbyte-client",
      validate: (value) => (accepts(value) ? { value } : { issues: check.issues(value) }),
      jsonSchema: { input: schemaFor, output: schemaFor },
    },
  };
}
