/** The control API over HTTP: checked by its own document, with errors like those of the API. */

import { lazy } from "../../../document/lazy.ts";
import type { JsonObject, Operation } from "../../../document/view.ts";
import { accountIn } from "../../accounts/keys.ts";
import type { CreateCompilers } from "../../checks/compilers.ts";
import { createRequestChecks } from "../../checks/requests.ts";
import { ApiError, throwIssues } from "../../errors/ApiError.ts";
import { StatusError } from "../../errors/StatusError.ts";
import { bodyLimit, bodyOf } from "../body.ts";
import { unknownMethod, unknownPath } from "../notFound.ts";
import { BodyIssue, headerOf, type IncomingRequest } from "../request.ts";
import type { HttpResponse } from "../response.ts";
import { createRouter } from "../router.ts";
import type { Target } from "../target.ts";
import { type ControlDocument, readControl } from "./document.ts";
import type { ControlHandlers } from "./handlers.ts";

export interface Control {
  /** Whether a path is one of the control API. */
  isFor(path: string): boolean;
  /** Responds to a request for the control API. Rejects with an `ApiError`. */
  respond(request: IncomingRequest, target: Target): Promise<HttpResponse>;
}

const root = "/__mock/";
const code = "VALIDATION_ERROR";
/** What anyone may ask, also a web page. */
export const healthPath = `${root}health`;

/** Pages of other origins must not drive the mock: a browser sends their requests along with any page. */
function refusePages({ headers, origin }: IncomingRequest): void {
  const from = headerOf(headers, "origin");
  const site = headerOf(headers, "sec-fetch-site");
  const isForeign = (from !== undefined && from !== origin) || site === "cross-site" || site === "same-site";
  if (isForeign) {
    throw new StatusError(403, "OPERATION_NOT_ALLOWED", "Web pages of other origins may not use the control API.");
  }
}

function createChecks(openapi: JsonObject, createCompilers: CreateCompilers) {
  const document: ControlDocument = readControl(openapi);
  return { document, route: createRouter(document), checks: createRequestChecks(document, createCompilers(openapi)) };
}

async function readBody(request: IncomingRequest, operation: Operation, isRequired: boolean): Promise<JsonObject> {
  const bytes = await request.readBody(bodyLimit);
  if (!isRequired && !(bytes instanceof BodyIssue) && bytes.length === 0) return {};
  return bodyOf({ operation, headers: request.headers, bytes });
}

/**
 * @param isOn whether there is more than the health of the mock
 * @param load reads the document of the control API, when it is first needed
 */
export function createControl(
  isOn: boolean,
  load: () => JsonObject,
  createCompilers: CreateCompilers,
  handlers: ControlHandlers,
): Control {
  const loaded = lazy(() => createChecks(load(), createCompilers));

  async function respond(request: IncomingRequest, { path, query }: Target): Promise<HttpResponse> {
    const method = request.method === "HEAD" ? "GET" : request.method;
    if (path === healthPath && method === "GET") return handlers.getHealth();
    if (!isOn) throw new ApiError("NOT_FOUND", "The control API is turned off: the mock runs with --no-control.");
    refusePages(request);
    const { document, route, checks } = loaded();
    const match = route(path);
    if (match === undefined) throw unknownPath(path, document);
    const operation = match.operations.get(method);
    if (operation === undefined) throw unknownMethod(request.method, match);
    const parameters = checks.parameters(operation, match.values, query);
    const body = checks.takesBody(operation) ? await readBody(request, operation, document.needsBody(operation)) : {};
    if (checks.takesBody(operation)) throwIssues(checks.bodyIssues(operation, body), () => code);
    return handlers.respond(operation.id, { account: accountIn(request.headers), ...parameters, body });
  }

  return { isFor: (path) => path.startsWith(root), respond };
}
