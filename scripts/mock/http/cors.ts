import { headerOf, type RequestHeaders } from "./request.ts";
import type { HttpResponse } from "./response.ts";

/** How long a browser may remember a preflight response, in seconds. */
const maxAge = "600";

/** Headers that let pages of every origin read the response. */
export const allowOrigins = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" } as const;

/** The methods of a path as the header `Allow` lists them, with those that every path has. */
export const allowedMethods = (methods: readonly string[]): string =>
  [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");

/** The response to OPTIONS: what may be sent to a path, by a browser's preflight or by hand. */
export function optionsResponse(headers: RequestHeaders, methods: readonly string[]): HttpResponse {
  const allowed = allowedMethods(methods);
  return {
    status: 204,
    headers: {
      ...allowOrigins,
      allow: allowed,
      "access-control-allow-methods": allowed,
      // A star would not cover Authorization.
      "access-control-allow-headers":
        headerOf(headers, "access-control-request-headers") ?? "authorization, content-type",
      "access-control-max-age": maxAge,
    },
    body: "",
  };
}
