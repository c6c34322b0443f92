import type { IncomingMessage, ServerResponse } from "node:http";

/** How long a browser may remember a preflight answer, in seconds. */
const maxAge = "600";

/** Lets pages of every origin read the answer. The mock holds nothing that would need protection. */
export function allowOrigins(response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "*");
}

/** Answers OPTIONS: what may be sent to a path, by a browser's preflight or by hand. */
export function answerOptions(request: IncomingMessage, response: ServerResponse, methods: readonly string[]): void {
  const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  allowOrigins(response);
  response.writeHead(204, {
    allow: allowed,
    "access-control-allow-methods": allowed,
    // A star would not cover Authorization.
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "authorization, content-type",
    "access-control-max-age": maxAge,
  });
  response.end();
}
