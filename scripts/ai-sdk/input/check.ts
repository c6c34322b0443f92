/** What is wrong with an input, before anything is sent. */
import { type InputCheck, inputCheck } from "../../document/inputIssues.ts";
import { nearest } from "../../document/nearest.ts";
import { wrongCall } from "../errors.ts";
import { type Draft, type GivenFile, set } from "./draft.ts";

/** What stands for a file until it is uploaded. */
const placeholder = "https://uploads.invalid/file";

/** How files are given to a model that makes a video, by what they are for. */
const fileOptions = {
  first: "in prompt.image",
  last: 'as a frameImage with frameType "last_frame"',
  reference: "as one of inputReferences",
} as const;

/** How a missing input is given, in words of the AI SDK. */
function remedyFor({ model }: Draft, name: string): string {
  if (Object.values(model.inputs).includes(name)) return `pass a ${name}`;
  const file = model.files.find((one) => one.name === name);
  if (file === undefined) return `set it in providerOptions.pixelbyte`;
  if (model.kind === "image") return "pass images with the prompt, { images, text }";
  return `pass the ${file.media} ${fileOptions[file.role]}`;
}

/** Adds what `providerOptions.pixelbyte` says. Where another option says something else, one of them would be ignored. */
export function addOwn(draft: Draft, own: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(own)) {
    if (value === undefined) continue;
    const option = draft.origins[name];
    if (option !== undefined && JSON.stringify(draft.values[name]) !== JSON.stringify(value)) {
      const sentence = `${name} is set twice, by ${option} and in providerOptions.pixelbyte; leave one of them out.`;
      throw wrongCall(draft.slug, option, sentence);
    }
    if (option === undefined) set(draft, `providerOptions.pixelbyte.${name}`, name, value);
  }
}

/** What is wrong with one input, as a sentence. */
function sentenceOf(
  draft: Draft,
  input: Readonly<Record<string, unknown>>,
  message: string,
  path: readonly string[],
): string {
  const { properties } = draft.model.schema;
  const [name = ""] = path;
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (name !== "" && schema === undefined) {
    const [best] = nearest(name, Object.keys(properties), 1);
    return `${name} is not an input of this model; the nearest is ${best}.`;
  }
  if (name !== "" && !Object.hasOwn(input, name)) return `${name} is missing: ${remedyFor(draft, name)}.`;
  const [best] = path.length === 1 ? nearest(String(input[name]), (schema?.enum ?? []).map(String), 1) : [];
  return best === undefined ? `${message}.` : `${message}; ${JSON.stringify(best)} is nearest.`;
}

const checks = new Map<string, InputCheck>();

function checkOf({ slug, model }: Draft): InputCheck {
  const known = checks.get(slug);
  if (known !== undefined) return known;
  const made = inputCheck(model.schema);
  checks.set(slug, made);
  return made;
}

/** The address of a file, or what stands for it. */
const addressOf = (file: GivenFile): string => (file.type === "url" ? file.url : placeholder);

/** @throws {InvalidArgumentError} if the model does not take the input */
export function checkDraft(draft: Draft): void {
  const addresses = Object.entries(draft.files).map(([name, given]) => [
    name,
    "type" in given ? addressOf(given) : given.map(addressOf),
  ]);
  const input = { ...draft.values, ...Object.fromEntries(addresses) };
  const [issue] = checkOf(draft).issues(input);
  if (issue === undefined) return;
  const argument = draft.origins[issue.path[0] ?? ""] ?? "providerOptions";
  throw wrongCall(draft.slug, argument, sentenceOf(draft, input, issue.message, issue.path));
}
