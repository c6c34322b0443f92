/** The control API over HTTP: checked by its own document, with errors like those of the API. */

import { lazy } from "../../../document/lazy.ts";
import { misspelled } from "../../../document/nearest.ts";
import { list } from "../../../document/phrases.ts";
import type { Issue } from "../../../document/validation/issue.ts";
import type { JsonObject, Operation } from "../../../document/view.ts";
import { accountIn } from "../../accounts/keys.ts";
import type { CreateCompilers } from "../../checks/compilers.ts";
import { createRequestChecks } from "../../checks/requests.ts";
import { ApiError, throwIssues } from "../../errors/ApiError.ts";
import type { Settings } from "../../settings.ts";
import { bodyLimit, bodyOf } from "../body.ts";
import { unknownMethod, unknownPath } from "../notFound.ts";
import { BodyIssue, type IncomingRequest } from "../request.ts";
import type { HttpResponse } from "../response.ts";
import { createRouter } from "../router.ts";
import type { Target } from "../target.ts";
import { type ControlDocument, readControl } from "./document.ts";
import { createGuard } from "./guard.ts";
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

function createChecks(openapi: JsonObject, createCompilers: CreateCompilers) {
  const document: ControlDocument = readControl(openapi);
  return { document, route: createRouter(document), checks: createRequestChecks(document, createCompilers(openapi)) };
}

async function readBody(request: IncomingRequest, operation: Operation, isRequired: boolean): Promise<JsonObject> {
  const bytes = await request.readBody(bodyLimit);
  if (!isRequired && !(bytes instanceof BodyIssue) && bytes.length === 0) return {};
  return bodyOf({ operation, headers: request.headers, bytes });
}

/** The issues of query parameters that an operation does not have: a filter that is misspelled would let everything pass. */
function unknownQuery({ id }: Operation, query: Target["query"], allowed: readonly string[]): Issue[] {
  return Object.keys(query)
    .filter((name) => !allowed.includes(name))
    .map((name) => {
      const path = `query.${name}`;
      const near = misspelled(name, allowed);
      const others = allowed.length === 0 ? " It has none." : ` It has ${list(allowed)}.`;
      const remedy = near === undefined ? others : ` Did you mean ${near}?`;
      const message = `${path} is not a parameter of ${id}.${remedy}`;
      return { path, message, allowed: [...allowed], ...(near === undefined ? {} : { nearest: near }) };
    });
}

/**
 * The account that a request is about; undefined for all. A key that cannot be read is refused: the request of one test
 * would be about the accounts of all.
 */
function accountFor({ headers }: IncomingRequest): string | undefined {
  const account = accountIn(headers);
  if (account !== undefined || headers.authorization === undefined) return account;
  const message =
    'The Authorization header has no bearer token. Send the header "Authorization: Bearer <key>", or none.';
  throw new ApiError("UNAUTHORIZED", message);
}

/**
 * @param load reads the document of the control API, when it is first needed
 */
export function createControl(
  { control: isOn, allowedHosts }: Pick<Settings, "control" | "allowedHosts">,
  load: () => JsonObject,
  createCompilers: CreateCompilers,
  handlers: ControlHandlers,
): Control {
  const guard = createGuard(allowedHosts);
  const loaded = lazy(() => createChecks(load(), createCompilers));

  async function respond(request: IncomingRequest, { path, query }: Target): Promise<HttpResponse> {
    const method = request.method === "HEAD" ? "GET" : request.method;
    if (path === healthPath && method === "GET") return handlers.getHealth();
    if (!isOn) throw new ApiError("NOT_FOUND", "The control API is turned off: the mock runs with --no-control.");
    guard(request);
    const { document, route, checks } = loaded();
    const match = route(path);
    if (match === undefined) throw unknownPath(path, document);
    const operation = match.operations.get(method);
    if (operation === undefined) throw unknownMethod(request.method, match);
    const account = accountFor(request);
    throwIssues(unknownQuery(operation, query, document.queryOf(operation)), () => code);
    const parameters = checks.parameters(operation, match.values, query);
    const body = checks.takesBody(operation) ? await readBody(request, operation, document.needsBody(operation)) : {};
    if (checks.takesBody(operation)) throwIssues(checks.bodyIssues(operation, body), () => code);
    return handlers.respond(operation.id, { account, ...parameters, body });
  }

  return { isFor: (path) => path.startsWith(root), respond };
}
