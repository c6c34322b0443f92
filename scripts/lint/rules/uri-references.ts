import type { Oas3Rule } from "@redocly/openapi-core";
import { isRef } from "../nodes.ts";

/** Characters that RFC 3986 does not allow in a reference unless they are percent-encoded. */
const illegal = /[{}<>"|\\^`\s]/;

/** A `$ref` is a URI reference. Tools in Java refuse to read a document in which one is not. */
export const uriReferences: Oas3Rule = () => ({
  ref(node, ctx) {
    if (!isRef(node)) return;
    const [character] = illegal.exec(node.$ref) ?? [];
    if (character === undefined) return;
    ctx.report({
      message: `A \`$ref\` cannot contain \`${character}\`. Rename the file, for example to ${node.$ref.replaceAll(/[{}<>"|\\^`]/g, "").replaceAll(/\s/g, "-")}.`,
      location: ctx.location.child("$ref"),
    });
  },
});
