/** How a model is named in each place, from its slug. */

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const uncapitalized = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** `text-to-video` is `TextToVideo`. */
export const pascal = (part: string): string =>
  part
    .split("-")
    .map((word) => word.replaceAll(/[^A-Za-z0-9]/g, ""))
    .map(capitalized)
    .join("");

/**
 * The component name of a model's request schema: `kling/kling-2.6-pro/text-to-video` is `Kling26ProTextToVideo`. The
 * provider is left out where the model's own name begins with it.
 *
 * @param slug `provider/model/capability`, or two parts as some older models have
 */
export function componentNameOf(slug: string): string {
  const [provider = "", ...rest] = slug.split("/");
  const repeated = rest[0] === provider || rest[0]?.startsWith(`${provider}-`);
  return (repeated ? rest : [provider, ...rest]).map(pascal).join("");
}

/** The file of a model below openapi/: `models/kling/Kling26ProTextToVideo.yaml`. */
export function modelFileOf(slug: string): string {
  return `models/${slug.split("/")[0]}/${componentNameOf(slug)}.yaml`;
}

/** A capability for people, as the model pages write it: `start-end-frame-to-video` is `Start-End Frame to Video`. */
export function capabilityTitle(capability: string): string {
  return capability
    .split("-")
    .map((word, index) => (index > 0 && word === "to" ? word : capitalized(word)))
    .join(" ")
    .replace("Start End", "Start-End");
}

/**
 * The name of a model in a list of all: `Kling 2.6 Pro, text to video (Kling)`. The provider is in it because two
 * providers may sell the same model at different prices.
 *
 * @param model its request schema, with the members `x-display-name`, `x-capability` and `x-provider`
 */
export const modelLabel = (model: Readonly<Record<string, unknown>>): string =>
  `${model["x-display-name"]}, ${capabilityTitle(String(model["x-capability"])).toLowerCase()} (${model["x-provider"]})`;
