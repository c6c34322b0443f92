import { at, list, objectOf } from "./json.ts";
import type { Document, JsonObject, Operation } from "./view.ts";

/** The security schemes of an operation, any one of which lets a caller in; none where no key is needed. */
export function schemesOf({ openapi }: Document, { path, method }: Operation): JsonObject[] {
  const required = at(openapi, "paths", path, method, "security") ?? openapi.security;
  return list(required)
    .flatMap((alternative) => Object.keys(objectOf(alternative)))
    .map((name) => objectOf(at(openapi, "components", "securitySchemes", name)));
}
