/** What is not known about an input, and how it is read then: the text of its `x-assumption`. */
import type { TypedInput } from "./types.ts";

/** What no input of a video or an image can be left out of, as far as models are documented. */
export const isContent = (name: string): boolean => name === "prompt" || /_urls?$/.test(name);

function about({ name, type, values, least, most }: TypedInput): string | undefined {
  const isFree = values.length === 0 && least === undefined && most === undefined;
  if (!isFree) return undefined;
  if (type === "number" || type === "integer") return "The page states no range.";
  if (type === "list" || type === "urls") return "The page does not say how many are accepted, or of what.";
  if (type === "object") return "The page does not say what it holds, so anything is accepted.";
  if (name === "prompt") return "The page states no limit of its length.";
  return type === "string" && !isContent(name) ? "The page states no values, so any text is accepted." : undefined;
}

/** What the page leaves open about an input. Undefined if nothing that matters. */
export function leftOpen(input: TypedInput, required: boolean): string | undefined {
  const { type, values, default: chosen, hasNoDefault, multipliers } = input;
  const isClosed = type === "boolean" || values.length > 0;
  const open = [about(input)];
  // What is required is never left out.
  const isUnknown = chosen === undefined && hasNoDefault === undefined && !required;
  if (isUnknown && multipliers !== undefined) {
    open.push("The page does not say which value counts when it is left out. This document takes the first.");
  } else if (isUnknown && isClosed) {
    open.push("The page states no default.");
  }
  if (type === "urls" && required && input.least === undefined) open.push("As it is required, one is the least.");
  const said = open.filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join(" ");
}
