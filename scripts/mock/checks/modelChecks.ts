/** What a model accepts, in two checks: its `input`, and everything around it, which most models share. */

import { extensionNames } from "../../document/extensionNames.ts";
import { at, objectOf } from "../../document/json.ts";
import { lazy } from "../../document/lazy.ts";
import type { Check, Compile } from "../../document/validation/ajv.ts";
import type { Document, Json, JsonObject, Model } from "../../document/view.ts";
import { without } from "../document/mapOperations.ts";

export interface ModelChecks {
  /** Checks the whole body of a submit request, but for the slug, by which the model was found. */
  checkRequest(body: JsonObject): ReturnType<Check>;
  /** Checks the `input` of a body, of which no parameter is required. */
  checkPartialInput(body: JsonObject): ReturnType<Check>;
}

const annotations = ["description", "examples", "deprecated", ...extensionNames];

const withoutAnnotations = (schema: Json | undefined): JsonObject => without(objectOf(schema), ...annotations);

/** The schema of a request that leaves open which model is meant and what its input is. */
function envelopeOf(request: JsonObject): JsonObject {
  const properties = objectOf(request.properties);
  const { const: _, ...model } = withoutAnnotations(properties.model);
  const { $ref: __, ...input } = withoutAnnotations(properties.input);
  return { ...withoutAnnotations(request), properties: { ...properties, model, input } };
}

/** A check of the `input` of a body, if it has one. */
const within =
  (check: () => Check) =>
  ({ input }: JsonObject): ReturnType<Check> =>
    input === undefined
      ? []
      : check()(input).map((error) => ({ ...error, instancePath: `/input${error.instancePath}` }));

/**
 * Makes the checks of models. Each is compiled when it is first used, and equal envelopes are compiled once: the less
 * code belongs to one model alone, the more of it stays hot, whichever models are called.
 */
export function createModelChecks({ openapi }: Document, compile: Compile): (model: Model) => ModelChecks {
  const schemas = at(openapi, "components", "schemas");
  const envelopes = new Map<string, Check>();

  function envelopeCheck(request: JsonObject): Check {
    const schema = envelopeOf(request);
    const key = JSON.stringify(schema);
    const check = envelopes.get(key) ?? compile(schema);
    envelopes.set(key, check);
    return check;
  }

  return ({ component, inputComponent }) => {
    const envelope = lazy(() => envelopeCheck(objectOf(at(schemas, component))));
    const input = within(lazy(() => compile(objectOf(at(schemas, inputComponent)))));
    const checkPartialInput = within(
      lazy(() => {
        const { required: _, ...partial } = objectOf(at(schemas, inputComponent));
        return compile(partial);
      }),
    );
    return {
      checkRequest(body) {
        const around = envelope()(body);
        const inside = input(body);
        return inside.length === 0 ? around : [...around, ...inside];
      },
      checkPartialInput,
    };
  };
}
