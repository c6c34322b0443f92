/** Which input of a model takes what an option of the AI SDK says. */
import { objectAt } from "../../document/json.ts";
import { decidedBy } from "../../document/output.ts";
import type { Document, Json, Model } from "../../document/view.ts";
import { standalone } from "../client/standalone.ts";
import { deprecationText } from "../comments.ts";
import { filesOf } from "./files.ts";

/** The names that inputs have in the document, by the option of the AI SDK that they stand for. */
const named: Readonly<Record<string, readonly string[]>> = {
  prompt: ["prompt"],
  aspectRatio: decidedBy.aspectRatio,
  resolution: decidedBy.resolution,
  duration: decidedBy.seconds,
  generateAudio: decidedBy.sound,
  fps: ["fps"],
  seed: ["seed"],
  n: ["num_images", "numberOfGenerations"],
};

/** What the result always has. */
function alwaysOf({ output }: Model, inputs: Readonly<Record<string, string>>): object {
  const only = <Value>(option: string, values: readonly Value[]): Value | undefined =>
    inputs[option] === undefined && values.length === 1 ? values[0] : undefined;
  return {
    aspectRatio: only("aspectRatio", output.aspectRatios),
    resolution: only("resolution", output.resolutions),
    duration: only("duration", output.seconds),
    generateAudio: output.sound === "optional" || output.sound === undefined ? undefined : output.sound === "always",
  };
}

/** A schema without what is only for people. A parameter may have that name, but is no text. */
const withoutDescriptions = (schema: Json): Json =>
  JSON.parse(
    JSON.stringify(schema, (key, value) => (key === "description" && typeof value === "string" ? undefined : value)),
  );

/** What the provider for the AI SDK knows of a model. */
export function modelOptions(model: Model, { openapi }: Document): object {
  const schemas = objectAt(openapi, "components", "schemas");
  const inputs = Object.fromEntries(
    Object.entries(named).flatMap(([option, names]) => {
      const found = model.parameters.find(({ name }) => names.includes(name));
      return found === undefined ? [] : [[option, found.name]];
    }),
  );
  return {
    kind: model.output.kind,
    inputs,
    files: filesOf(model),
    always: alwaysOf(model, inputs),
    schema: withoutDescriptions(standalone(objectAt(schemas, model.inputComponent), schemas)),
    deprecated: deprecationText(model),
  };
}
