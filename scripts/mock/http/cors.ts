import type { IncomingMessage, ServerResponse } from "node:http";

/** How long a browser may remember a preflight answer, in seconds. */
const maxAge = "600";

/** Headers that let pages of every origin read the answer. The mock holds nothing that would need protection. */
export const allowOrigins = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" } as const;

/** The methods of a path as the header `Allow` lists them, with those that every path has. */
export const allowedMethods = (methods: readonly string[]): string =>
  [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");

/** Answers OPTIONS: what may be sent to a path, by a browser's preflight or by hand. */
export function answerOptions(request: IncomingMessage, response: ServerResponse, methods: readonly string[]): void {
  const allowed = allowedMethods(methods);
  response.writeHead(204, {
    ...allowOrigins,
    allow: allowed,
    "access-control-allow-methods": allowed,
    // A star would not cover Authorization.
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "authorization, content-type",
    "access-control-max-age": maxAge,
  });
  response.end();
}
