import { componentNameOf, pascal, uncapitalized } from "../../document/names.ts";
import { nearest } from "../../document/nearest.ts";
import { type FindMentions, lineAt } from "./mention.ts";
import { providersOf } from "./slugs.ts";

/** How generators name a slug: `kling/kling-2.6-pro/text-to-video` is `KlingSlashKling26ProSlashTextToVideo`. */
const spelledOut = (slug: string): string => slug.split("/").map(pascal).join("Slash");

/** What generators put after the name of a model's type. */
const endings = /^(?:input\w*|submitjobrequest|wrapper)?$/;

/**
 * Names of models' types that the document does not have: `Kling26ProTextToVideo`, alone or as a part of what generators
 * make of it, such as `NewKling26ProTextToVideoSubmitJobRequest` or `kling26ProTextToVideoInput`.
 */
export const unknownComponents: FindMentions = (document, text) => {
  const providers = providersOf(document).map(pascal);
  const typeLike = new RegExp(
    `(?:${providers.join("|")}|\\b(?:${providers.map(uncapitalized).join("|")}))[A-Z0-9]\\w*`,
    "g",
  );
  const capabilities = document.models.map(({ capability }) => pascal(capability.id));
  // Every component has one of both, but for the shortest.
  const isModelLike = (name: string): boolean => /\d/.test(name) || capabilities.some((one) => name.includes(one));
  const components = document.models.map(({ slug }) => componentNameOf(slug));
  const known = [...components, ...document.models.map(({ slug }) => spelledOut(slug))].map((name) =>
    name.toLowerCase(),
  );
  return [...text.matchAll(typeLike)]
    .filter(([name]) => {
      if (!isModelLike(name)) return false;
      const lower = name.toLowerCase();
      return !known.some((one) => lower.startsWith(one) && endings.test(lower.slice(one.length)));
    })
    .map(({ 0: name, index }) => ({
      line: lineAt(text, index),
      message: `${name} names no model in the document. Use another one, such as ${nearest(name, components, 1).join()}.`,
    }));
};
