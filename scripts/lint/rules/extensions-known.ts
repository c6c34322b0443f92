import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { z } from "zod";
import { extensionSchemas } from "../../document/extensions.ts";
import { isRef, type Members, members, quoted, suggestion } from "../nodes.ts";

const schemas = new Map<string, z.ZodType>(Object.entries(extensionSchemas));

/** A problem that zod found, with the way to it, and whether there is nothing at its end. */
interface Problem {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly (string | number)[];
  readonly isMissing: boolean;
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const found = path.reduce<unknown>(
    (node, key) => (Array.isArray(node) ? node[Number(key)] : members(node)[key]),
    value,
  );
  return { issue, path, isMissing: found === undefined };
}

/** What zod found, as the end of a sentence that begins with the name of the member. */
function inWords({ issue, isMissing }: Problem): string {
  if (issue.code === "unrecognized_keys") return `has the unknown member ${quoted(issue.keys)}`;
  if (isMissing) return "is missing";
  const problem = issue.message.replace(/^Invalid input: /, "").replace("expected int,", "expected a whole number,");
  return `is not as expected: ${problem}`;
}

/** The line to correct: of the value, of the member that should not be there, or of the object that lacks one. */
function placeOf({ issue, path, isMissing }: Problem, location: Location): Location {
  if (issue.code === "unrecognized_keys") return location.child([...path, ...issue.keys.slice(0, 1)]).key();
  return isMissing ? location.child(path.slice(0, -1)).key() : location.child([...path]);
}

function checkExtension(ctx: UserContext, name: string, value: unknown, location: Location): void {
  const schema = schemas.get(name);
  if (schema === undefined) {
    ctx.report({
      message: `\`${name}\` is not a known extension. Use one of ${quoted(schemas.keys())}, or add a schema for it in scripts/document/extensions.ts.`,
      location: location.key(),
      ...suggestion(name, schemas.keys()),
    });
    return;
  }
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    const problem = problemOf(issue, value);
    ctx.report({
      message: `\`${[name, ...problem.path].join(".")}\` ${inWords(problem)}.`,
      location: placeOf(problem, location),
    });
  }
}

function checkExtensions(ctx: UserContext, node: Members, location: Location): void {
  for (const [name, value] of Object.entries(node)) {
    if (name.startsWith("x-")) checkExtension(ctx, name, value, location.child(name));
  }
}

/** Every `x-` member is one that this project knows, and has the form that the artifacts read. */
export const extensionsKnown: Oas3Rule = () => ({
  any(node, ctx) {
    // Maps of names, such as properties and headers, have no extensions: there a name may begin with x-.
    if (ctx.type.extensionsPrefix !== undefined) checkExtensions(ctx, members(node), ctx.location);
  },
  ref(node, ctx) {
    if (isRef(node)) checkExtensions(ctx, members(node), ctx.location);
  },
});
