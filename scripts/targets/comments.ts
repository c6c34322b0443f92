/** What doc comments say about models. Used by every target that writes TypeScript. */
import type { Model } from "../document/view.ts";

/** What a deprecated model is replaced by, as the text of a `@deprecated` tag. */
export const deprecationText = ({ deprecation }: Model): string | undefined =>
  deprecation &&
  `since ${deprecation.since}${deprecation.sunset ? `, stops working on ${deprecation.sunset}` : ""}. Use ${deprecation.successor}.`;

/** Lines as a doc comment with the given indentation, safe for any text. */
export function docComment(lines: readonly (string | undefined)[], indent = ""): string {
  const text = lines.filter((line) => line !== undefined).flatMap((line) => line.trimEnd().split("\n"));
  const safe = text.map((line) => line.replaceAll("*/", "*\\/"));
  if (safe.length === 1) return `${indent}/** ${safe[0]} */`;
  return [`${indent}/**`, ...safe.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}
