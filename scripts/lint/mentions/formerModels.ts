import { nearest } from "../../document/nearest.ts";
import { type FindMentions, lineAt } from "./mention.ts";

/** `formerModels: { "slug": "successor" }`, as the configuration of the portal has it. */
const formerModels = /\bformerModels: \{([^}]*)\}/g;
const pair = /"([^"]+)":\s*"([^"]+)"/g;

/** Redirects from a model that is still there, or to one that the document does not have. */
export const wrongRedirects: FindMentions = ({ models }, text) => {
  const slugs = models.map(({ slug }) => slug);
  return [...text.matchAll(formerModels)].flatMap(({ 0: all, 1: pairs = "", index }) => {
    const start = index + all.length - "}".length - pairs.length;
    return [...pairs.matchAll(pair)].flatMap(({ 1: former = "", 2: successor = "", index: offset }) => {
      const line = lineAt(text, start + offset);
      return [
        ...(slugs.includes(former)
          ? [{ line, message: `${former} is still a model in the document. Remove it from formerModels.` }]
          : []),
        ...(slugs.includes(successor)
          ? []
          : [
              {
                line,
                message: `${successor}, the successor of ${former}, is not a model in the document. Use another slug, such as ${nearest(successor, slugs, 1).join()}.`,
              },
            ]),
      ];
    });
  });
};
