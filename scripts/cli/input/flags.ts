/** The inputs of a model as options of the command line. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Json, JsonObject } from "../../document/json.ts";
import { isNumber } from "../../document/nearest.ts";
import type { Model, Parameter } from "../../document/shape.ts";

/** An option, and the input that it stands for. */
export interface Flag {
  readonly parameter: Parameter;
  readonly option: Option;
}

/** `image_url` and `numberOfGenerations` as options are written: `image-url`, `number-of-generations`. */
const optionName = (name: string): string =>
  name.replaceAll("_", "-").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whether an input takes a file: one that is uploaded, or is on the web already. */
export const takesFile = ({ schema }: Parameter): boolean => (schema.items ?? schema).format === "uri";
const isList = ({ schema }: Parameter): boolean => schema.type === "array";

/** Whether an input is one of two values, however the model writes them: `has_sound` is a text. */
const isSwitch = ({ schema }: Parameter): boolean =>
  schema.type === "boolean" ||
  (schema.enum?.length === 2 && schema.enum.every((value) => /^(true|false)$/.test(`${value}`)));

/** What people call a file that the model knows by its address: `--image` for `image_url` and `image_urls`. */
function shortName(parameter: Parameter, model: Model): string | undefined {
  if (!takesFile(parameter)) return undefined;
  const bare = parameter.name.replace(/_urls?$/, "");
  const short = isList(parameter) ? bare.replace(/s$/, "") : bare;
  const taken = model.parameters.some(
    ({ name }) => name !== parameter.name && name.replace(/_urls?$|s$/g, "") === short,
  );
  return short === parameter.name || taken ? undefined : optionName(short);
}

/** What stands for the value in the help. */
function placeholder({ schema, ...parameter }: Parameter): string {
  if (takesFile({ schema, ...parameter })) return "<file or URL>";
  if (isSwitch({ schema, ...parameter })) return "[true|false]";
  if (schema.items !== undefined) return "<JSON>";
  return schema.type === "number" || schema.type === "integer" ? "<number>" : "<text>";
}

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;

/** What the input is, in one line. */
function describe(parameter: Parameter): string {
  const { schema, multipliers, required, description } = parameter;
  const effect = (value: string): string => {
    const by = multipliers?.[value];
    return by === undefined || new Set(Object.values(multipliers ?? {})).size === 1 ? value : `${value} (cost × ${by})`;
  };
  const values = (schema.enum ?? (schema.type === "boolean" && multipliers ? [false, true] : [])).map(String);
  return [
    firstSentence(description.replaceAll(/\s+/g, " ").trim()).replaceAll("`", ""),
    values.length > 0 && `One of ${values.map(effect).join(", ")}.`,
    isList(parameter) && "Repeat for more.",
    schema.default !== undefined && `Default: ${schema.default}.`,
    required && "Required.",
  ]
    .filter((sentence) => typeof sentence === "string" && sentence !== "")
    .join(" ");
}

function json(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("It must be JSON.");
  }
}

/** One value as JSON has it. What cannot be right stays a text, and the check of the input says so. */
function jsonOf({ type }: Parameter["schema"], text: string): Json {
  if ((type === "integer" || type === "number") && isNumber(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return type === "object" ? json(text) : text;
}

/** Reads a value, and adds it to those before if the input is a list. */
const parserOf =
  (parameter: Parameter) =>
  (text: string, before: Json | undefined): Json => {
    const { items } = parameter.schema;
    if (items === undefined) return jsonOf(parameter.schema, text);
    return [...(Array.isArray(before) ? before : []), jsonOf(items, text)].flat();
  };

function flagOf(parameter: Parameter, model: Model): Flag {
  const name = optionName(parameter.name);
  const short = shortName(parameter, model);
  const flags = `${short === undefined ? "" : `--${short}, `}--${name} ${placeholder(parameter)}`;
  return { parameter, option: new Option(flags, describe(parameter)).argParser(parserOf(parameter)) };
}

/** The options of a model, in the order of its inputs. */
export const flagsOf = (model: Model): Flag[] => model.parameters.map((parameter) => flagOf(parameter, model));

/** Adds the inputs of a model to a command. */
export function addFlags(command: Command, model: Model): void {
  command.optionsGroup(`Inputs of ${model.slug}:`);
  for (const { option } of flagsOf(model)) command.addOption(option);
}

/** The input that the options of a command make. */
export function inputFrom(model: Model, options: Readonly<Record<string, Json>>): JsonObject {
  const given = flagsOf(model).flatMap(({ parameter, option }): [string, Json][] => {
    const value = options[option.attributeName()];
    if (value === undefined) return [];
    // A switch without a value is on. Some models take the text.
    return [[parameter.name, value === true && parameter.schema.type === "string" ? "true" : value]];
  });
  return Object.fromEntries(given);
}

/** The option by which an input is given, such as `--image-url`. */
export const flagFor = (name: string): string => `--${optionName(name)}`;
