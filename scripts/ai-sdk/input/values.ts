/** Options with one value: a number, a text, yes or no. */
import type { OptionName } from "../../../generated/ai-sdk-data/models.ts";
import { nearest } from "../../document/nearest.ts";
import { list } from "../../document/phrases.ts";
import { invalidArgument } from "../errors.ts";
import { type Draft, schemaOf, set, warnUnsupported } from "./draft.ts";

/** What to say of a model without an input for an option. */
const without: Readonly<Record<OptionName, string>> = {
  prompt: "has no prompt option",
  aspectRatio: "has no aspect ratio option",
  resolution: "has no resolution option",
  duration: "has no duration option",
  generateAudio: "has no sound option",
  fps: "has no frame rate option",
  seed: "has no seed option",
  n: "has no option for the number of images",
};

/** What the output of a model without an input for an option always is, in words. */
function anyway({ model }: Draft, option: OptionName): string {
  const { generateAudio, aspectRatio, resolution, duration } = model.always;
  if (option === "generateAudio" && generateAudio !== undefined) {
    return `: its videos always have ${generateAudio ? "" : "no "}sound`;
  }
  const value = { aspectRatio, resolution, duration: duration && `${duration} seconds long` }[String(option)];
  return value === undefined ? "" : `: its output is always ${value}`;
}

/**
 * The error for a value that the model does not have.
 *
 * @param best the nearest one, if any is
 */
export const unsupportedValue = (
  { slug }: Draft,
  option: string,
  wanted: unknown,
  values: readonly string[],
  best: string | undefined,
): Error =>
  invalidArgument(
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
  throw unsupportedValue(draft, option, wanted, texts, nearest(String(wanted), texts, 1)[0]);
}

/** Sets the input of an option, or warns that the model has none. */
export function setOption(draft: Draft, option: OptionName, wanted: string | number | boolean | undefined): void {
  if (wanted === undefined) return;
  const name = draft.model.inputs[option];
  const always: Readonly<Record<string, unknown>> = draft.model.always;
  if (name !== undefined) set(draft, option, name, valueFor(draft, option, name, wanted));
  else if (always[option] !== wanted) warnUnsupported(draft, option, `${without[option]}${anyway(draft, option)}.`);
}
