/** Options with one value: a number, a text, yes or no. */
import type { OptionName } from "../../../generated/ai-sdk-data/models.ts";
import { nearest } from "../../document/nearest.ts";
import { list } from "../../document/phrases.ts";
import { wrongCall } from "../errors.ts";
import { type Draft, lacks, schemaOf, set } from "./draft.ts";

/** What models without an input for an option do, in words. */
const without: Readonly<Record<OptionName, string>> = {
  prompt: "takes no prompt",
  aspectRatio: "takes no aspect ratio",
  resolution: "takes no resolution",
  duration: "takes no duration",
  generateAudio: "has no sound option",
  fps: "takes no frame rate",
  seed: "takes no seed",
  n: "takes no number of images",
};

/** What a model without an input for an option makes anyway, in words. */
function anyway({ model }: Draft, option: OptionName): string {
  const { generateAudio, aspectRatio, resolution, duration } = model.always;
  if (option === "generateAudio" && generateAudio !== undefined) {
    return `: it always makes videos ${generateAudio ? "with" : "without"} sound`;
  }
  const value = { aspectRatio, resolution, duration: duration && `${duration} seconds` }[String(option)];
  return value === undefined ? "" : `: it always makes ${value}`;
}

/**
 * The error for a value that the model does not have.
 *
 * @param best the nearest one, if any is
 */
export const notPossible = (
  { slug }: Draft,
  option: string,
  wanted: unknown,
  values: readonly string[],
  best: string | undefined,
): Error =>
  wrongCall(
    slug,
    option,
    `${option} ${wanted} is not supported; use ${list(values, "or")}${values.length > 1 && best !== undefined ? ` (nearest: ${best})` : ""}.`,
  );

/** The model's own value for what an option says. */
function valueFor(draft: Draft, option: OptionName, name: string, wanted: string | number | boolean): unknown {
  const { enum: values, type } = schemaOf(draft, name);
  if (values === undefined) return type === "string" ? String(wanted) : wanted;
  const found = values.find((value) => String(value) === String(wanted));
  if (found !== undefined) return found;
  const texts = values.map(String);
  throw notPossible(draft, option, wanted, texts, nearest(String(wanted), texts, 1)[0]);
}

/** Sets the input of an option, or warns that the model has none. */
export function setOption(draft: Draft, option: OptionName, wanted: string | number | boolean | undefined): void {
  if (wanted === undefined) return;
  const name = draft.model.inputs[option];
  const always: Readonly<Record<string, unknown>> = draft.model.always;
  if (name !== undefined) set(draft, option, name, valueFor(draft, option, name, wanted));
  else if (always[option] !== wanted) lacks(draft, option, `${without[option]}${anyway(draft, option)}.`);
}
