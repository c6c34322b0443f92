/** The requests that a page shows as curl commands: one with placeholders, and the example. */
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Line, Problem, Stated } from "./line.ts";

const begins = /(?:--data(?:-raw)?|-d)\s+'(.*)$/;
/** A quote inside of a text in single quotes, as shells want it. */
const escapedQuote = "'\\''";
/** How far a body may reach. */
const longest = 300;

function bodyFrom(lines: readonly Line[], start: number): string {
  const [, first = ""] = begins.exec(lines[start]?.text ?? "") ?? [];
  const texts = [first, ...lines.slice(start + 1, start + longest).map(({ text }) => text)].map((text) =>
    text.replaceAll(escapedQuote, "\\u0027"),
  );
  const end = texts.findIndex((text) => text.includes("'"));
  const body = end < 0 ? texts : [...texts.slice(0, end), texts[end]?.split("'")[0] ?? ""];
  return body.join("\n");
}

/** Whether a request is the one with placeholders, which is for any model. */
export const isTemplate = ({ value }: Stated<JsonObject>): boolean => value.model === "<string>";

/** Every JSON body of a curl command, with the line where it begins. What is no JSON is a problem. */
export function readRequests(lines: readonly Line[]): { bodies: Stated<JsonObject>[]; problems: Problem[] } {
  const bodies: Stated<JsonObject>[] = [];
  const problems: Problem[] = [];
  for (const [index, { number: line, text }] of lines.entries()) {
    if (!begins.test(text)) continue;
    try {
      const value: Json = JSON.parse(bodyFrom(lines, index));
      if (isObject(value)) bodies.push({ value, line });
    } catch (error) {
      problems.push({
        line,
        message: `the body of this request is not JSON: ${error instanceof Error ? error.message : error}`,
      });
    }
  }
  return { bodies, problems };
}
