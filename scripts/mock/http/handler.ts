/** Turns a request into its response, whether it came from a socket or from `fetch`. */
import type { Document } from "../../document/view.ts";
import type { ApiRequest } from "../engine/apiRequest.ts";
import type { Engine } from "../engine/engine.ts";
import { ApiError } from "../errors/ApiError.ts";
import { Dropped } from "../errors/Dropped.ts";
import { errorResponse } from "../errors/response.ts";
import { StatusError } from "../errors/StatusError.ts";
import type { Journal } from "../journal.ts";
import type { Logger } from "../log.ts";
import type { Context } from "../operations/operation.ts";
import type { ForwardingProxy } from "../proxy/forwarding.ts";
import { newRequestId } from "../random/ids.ts";
import { bodyLimit } from "./body.ts";
import { type Control, healthPath } from "./control/control.ts";
import { type FilePath, filePathOf } from "./control/filePaths.ts";
import { allowedMethods, allowOrigins, optionsResponse } from "./cors.ts";
import { unknownMethod, unknownPath } from "./notFound.ts";
import { Aborted, BodyIssue, type IncomingRequest, noBytes } from "./request.ts";
import { type HttpResponse, jsonResponse } from "./response.ts";
import { createRouter } from "./router.ts";
import { decoded, type Target, targetOf } from "./target.ts";

/** Responds to a request; undefined means that the connection is to be closed. Rejects with {@link Aborted} only. */
export type Handler = (request: IncomingRequest) => Promise<HttpResponse | undefined>;

export interface HandlerOptions {
  /** The prefix of every path, such as `/pixelbyte`. */
  readonly basePath: string;
  readonly control: Control;
  readonly journal: Journal | undefined;
  /** Responds instead of the mock. */
  readonly proxy: ForwardingProxy | undefined;
}

/** A request on its way to a response. */
interface PendingRequest {
  readonly request: IncomingRequest;
  readonly target: Target;
  readonly requestId: string;
  /** What becomes known on the way, for the journal and the log. */
  operation?: string;
  bytes?: Uint8Array;
  error?: ApiError;
}

/** The operation that a request is for. Throws an `ApiError` if the document has no such operation. */
function createFindOperation(document: Document, basePath: string) {
  const route = createRouter(document);
  const find = (pending: PendingRequest, bytes: Uint8Array | BodyIssue): ApiRequest => {
    const { request, target, requestId } = pending;
    const match = route(target.path);
    if (match === undefined) throw unknownPath(target.path, document);
    const operation = match.operations.get(request.method === "HEAD" ? "GET" : request.method);
    if (operation === undefined) throw unknownMethod(request.method, match);
    pending.operation = operation.id;
    return {
      operation,
      requestId,
      origin: request.origin + basePath,
      path: target.path,
      pathValues: match.values,
      query: target.query,
      headers: request.headers,
      bytes,
    };
  };
  return { find, methodsOn: (path: string): string[] => [...(route(path)?.operations.keys() ?? [])] };
}

function createNote({ clocks, coverage }: Context, journal: Journal | undefined, logger: Logger) {
  return (pending: PendingRequest, response: HttpResponse | undefined, started: number): void => {
    const { request, target, requestId, operation, bytes = noBytes, error } = pending;
    const { method, headers } = request;
    const status = response?.status ?? 0;
    if (operation !== undefined) {
      coverage.response(operation, status);
      if (error !== undefined) coverage.error(operation, error.code);
    }
    journal?.add({ method, target, headers, bytes, status, requestId, time: clocks.machine.now(), operation });
    if (!logger.writes("info")) return;
    const told = error === undefined ? {} : { code: error.code, message: error.message };
    const ms = Math.round(performance.now() - started);
    logger.log("info", "request", { method, path: target.path, status, ...told, ms, requestId });
  };
}

function unknownFileMethod(method: string, { root, method: allowed }: FilePath): StatusError {
  const message = `There is no ${method} ${root}. Use ${allowed}.`;
  return new StatusError(405, "NOT_FOUND", message, { headers: { allow: allowedMethods([allowed]) } });
}

/** The error of a failed request. Unexpected errors are logged, and the caller gets a general message. */
function createErrorOf({ store }: Context, logger: Logger): (error: unknown) => ApiError {
  return (error) => {
    if (error instanceof ApiError) return error;
    const outage = store.outage?.();
    if (outage !== undefined) return new ApiError("INTERNAL_ERROR", outage);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    logger.log("error", "unexpected", { error: text });
    return new ApiError("INTERNAL_ERROR", "The mock failed to respond. Its log says why.");
  };
}

/** A handler of requests for the API, for files, and for the control API. */
export function createHandler(engine: Engine, context: Context, logger: Logger, options: HandlerOptions): Handler {
  const { document, random } = context;
  const { basePath, control, journal, proxy } = options;
  const { find, methodsOn } = createFindOperation(document, basePath);
  const note = createNote(context, journal, logger);
  const errorOf = createErrorOf(context, logger);

  async function respondToApi(pending: PendingRequest): Promise<HttpResponse> {
    const { request, requestId } = pending;
    // An issue of the body is reported once the operation reads it.
    const bytes = await request.readBody(bodyLimit);
    if (!(bytes instanceof BodyIssue)) pending.bytes = bytes;
    if (proxy !== undefined) return proxy.respond(request, bytes, () => find(pending, bytes), requestId);
    return engine.respond(find(pending, bytes));
  }

  async function respondWithFile({ request, target }: PendingRequest, file: FilePath): Promise<HttpResponse> {
    const method = request.method === "HEAD" ? "GET" : request.method;
    if (file.method !== method) throw unknownFileMethod(request.method, file);
    const name = decoded(target.path.slice(file.root.length));
    return file.respond({ name, query: target.query, request }, context);
  }

  /** The response, without what every response has. */
  function respond(pending: PendingRequest, file: FilePath | undefined): Promise<HttpResponse> {
    const { request, target } = pending;
    if (file !== undefined) return respondWithFile(pending, file);
    return control.isFor(target.path) ? control.respond(request, target) : respondToApi(pending);
  }

  const withoutBase = ({ path, query }: Target): Target =>
    path.startsWith(`${basePath}/`) ? { path: path.slice(basePath.length), query } : { path, query };

  return async (request) => {
    const target = basePath === "" ? targetOf(request.url) : withoutBase(targetOf(request.url));
    const methods =
      request.method === "OPTIONS" ? [filePathOf(target.path)?.method ?? methodsOn(target.path)].flat() : [];
    if (methods.length > 0) return optionsResponse(request.headers, methods);
    const started = performance.now();
    const pending: PendingRequest = { request, target, requestId: newRequestId(random) };
    const file = filePathOf(target.path);
    const isControl = file === undefined && control.isFor(target.path);
    const response = await respond(pending, file).catch((error: unknown) => {
      if (error instanceof Aborted) throw error;
      if (error instanceof Dropped) return undefined;
      pending.error = errorOf(error);
      return jsonResponse(errorResponse(document.errorCodes, pending.requestId, pending.error));
    });
    // Pages of other origins may see whether the mock works, and no more of the control API.
    if (isControl && target.path !== healthPath) return response;
    if (!isControl) note(pending, response, started);
    return response && withCors(response);
  };
}

const withCors = (response: HttpResponse): HttpResponse => ({
  ...response,
  headers: { ...allowOrigins, ...response.headers },
});
