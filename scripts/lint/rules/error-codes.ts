import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { follow, list, type Members, members, type Place, suggestion } from "../nodes.ts";
import { operationsOf } from "../operations.ts";

/** An example in a response with an error status. */
interface ErrorExample extends Place {
  readonly status: string;
}

/** The error responses of the API with the media types that they carry. Operations share them, so each counts once. */
function errorContents(ctx: UserContext, root: unknown): { media: Place; status: string }[] {
  const found = new Map<string, { media: Place; status: string }>();
  for (const { node, location, fromApi } of operationsOf(ctx, root)) {
    for (const [status, value] of fromApi ? [] : Object.entries(members(node.responses))) {
      const response = /^[45]/.test(status) ? follow(ctx, value, location.child(["responses", status])) : undefined;
      for (const [type, media] of Object.entries(members(response?.node.content))) {
        const at = (response?.location ?? location).child(["content", type]);
        found.set(`${status} ${at.absolutePointer}`, { media: { node: members(media), location: at }, status });
      }
    }
  }
  return [...found.values()];
}

/** The examples that an error response shows. None is a mistake: its codes are unknown. */
function examplesOf(ctx: UserContext, { node, location }: Place, status: string): ErrorExample[] {
  const examples = Object.entries(members(node.examples));
  if (examples.length === 0) {
    ctx.report({
      message: `The response ${status} has no example. Add one for each error code that it can return.`,
      location: location.key(),
    });
  }
  return examples.flatMap(([name, example]) => {
    const place = follow(ctx, example, location.child(["examples", name]));
    return place === undefined ? [] : [{ ...place, status }];
  });
}

/** The known values and the facts name the same codes. */
function checkEnum(ctx: UserContext, codes: readonly string[], facts: Members): void {
  for (const [index, code] of codes.entries()) {
    if (code in facts) continue;
    ctx.report({
      message: `${code} has no entry in \`x-error-codes\`. Add its status, and when the API returns it.`,
      location: ctx.location.child(["x-extensible-enum", index]),
      ...suggestion(code, Object.keys(facts)),
    });
  }
  for (const code of Object.keys(facts).filter((code) => !codes.includes(code))) {
    ctx.report({
      message: `${code} is not in \`x-extensible-enum\`. Add it there, or remove it here.`,
      location: ctx.location.child(["x-error-codes", code]).key(),
      ...suggestion(code, codes),
    });
  }
}

/** The file of the example of a code, named after it in PascalCase. */
const exampleFileOf = (code: string): string => {
  const words = code.split("_").map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  return `components/examples/${words.join("")}.yaml`;
};

/**
 * The error codes are listed once, with their status, and every operation shows the codes that it returns: from
 * these examples come the errors of the portal, the client and the mock.
 */
export const errorCodes: Oas3Rule = () => {
  let codes: string[] = [];
  let facts: Members = {};
  let table: Location | undefined;
  return {
    Schema(node, ctx) {
      const schema = members(node);
      if (schema["x-error-codes"] === undefined) return;
      facts = members(schema["x-error-codes"]);
      table = ctx.location.child("x-error-codes");
      codes = list(schema["x-extensible-enum"]).map(String);
      checkEnum(ctx, codes, facts);
    },
    Root: {
      leave(root, ctx) {
        const examples = errorContents(ctx, root).flatMap(({ media, status }) => examplesOf(ctx, media, status));
        if (table === undefined) {
          if (examples.length === 0) return;
          const message = "No schema lists the error codes. Give the schema of codes an `x-error-codes`.";
          ctx.report({ message, location: ctx.location.child("paths").key() });
          return;
        }
        const shown = new Set<string>();
        for (const { node, location, status } of examples) {
          const code = String(members(members(node.value).error).code);
          shown.add(code);
          if (!codes.includes(code)) {
            ctx.report({
              message: `${code} is not a known error code. Correct it, or add it to the schema of error codes.`,
              location: location.child(["value", "error", "code"]),
              ...suggestion(code, codes),
            });
          }
          const fact = members(facts[code]);
          if (fact.status === undefined || String(fact.status) === status) continue;
          ctx.report({
            message: `${code} has status ${fact.status}, but its example is under ${status}. Move the example, or correct \`x-error-codes\`.`,
            location: location.child(["value", "error", "code"]),
          });
        }
        for (const code of codes.filter((code) => code in facts && !shown.has(code))) {
          ctx.report({
            message: `No operation shows ${code}. Add an example of it, ${exampleFileOf(code)}, to the responses that can carry it.`,
            location: table.child(code).key(),
          });
        }
      },
    },
  };
};
