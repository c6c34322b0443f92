/** What is wrong with an input, before anything is sent. */
import { type InputCheck, inputCheck } from "../../document/inputIssues.ts";
import { invalidArgument } from "../errors.ts";
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
  const option = Object.entries(model.inputs).find(([, input]) => input === name);
  if (option !== undefined) return `set ${option[0]}`;
  const file = model.files.find((one) => one.name === name);
  if (file === undefined) return `set it in providerOptions.pixelbyte`;
  if (model.kind === "image") return "pass images with the prompt, { images, text }";
  return `pass the ${file.media} ${fileOptions[file.role]}`;
}

/** Adds what `providerOptions.pixelbyte` says. If another option sets the same input to something else, one of them would be ignored. */
export function addProviderOptions(draft: Draft, own: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(own)) {
    if (value === undefined) continue;
    const option = draft.origins[name];
    if (option !== undefined && JSON.stringify(draft.values[name]) !== JSON.stringify(value)) {
      const sentence = `${name} is set twice, by ${option} and in providerOptions.pixelbyte; leave one of them out.`;
      throw invalidArgument(draft.slug, option, sentence);
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
  const [name = ""] = path;
  const isMissing = path.length === 1 && !Object.hasOwn(input, name);
  return isMissing ? `${name} is missing: ${remedyFor(draft, name)}.` : message;
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
  throw invalidArgument(draft.slug, argument, sentenceOf(draft, input, issue.message, issue.path));
}
