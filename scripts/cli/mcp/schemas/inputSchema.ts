/** What a model takes, in a schema that is complete in itself and short. */
import type { JsonObject, Model, Parameter } from "../../../document/view.ts";

/** The members of a schema that limit a value. */
const limits = [
  "type",
  "enum",
  "const",
  "default",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "items",
] as const;

const longest = 90;

/** The first sentence of a description, if it is short. */
function firstSentence(text: string): string | undefined {
  const [sentence = ""] = text.trim().split(/(?<=\.)\s/);
  return sentence !== "" && sentence.length <= longest ? sentence : undefined;
}

function schemaOf({ schema, description }: Parameter): JsonObject {
  const kept = Object.fromEntries(Object.entries(schema).filter(([name]) => limits.some((limit) => limit === name)));
  const told = firstSentence(description);
  return JSON.parse(JSON.stringify(told === undefined ? kept : { ...kept, description: told }));
}

/** A closed schema of the input of a model. */
export function inputSchemaOf({ parameters }: Model): JsonObject {
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, schemaOf(parameter)])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}
