/** The mock's HTTP server: what Prism's own server does, and what it dies of. */
import { createServer, type Server, type ServerResponse } from "node:http";
import { lazy } from "../../document/lazy.ts";
import type { JsonObject } from "../../document/view.ts";
import type { Engine } from "../engine/engine.ts";
import type { Exchange, Reply } from "../engine/exchange.ts";
import { ApiError, errorBody, invalidCodeOf, statusOf } from "../errors/ApiError.ts";
import { Dropped } from "../failures/failures.ts";
import type { Logger } from "../log.ts";
import type { Context } from "../operations/answer.ts";
import type { ForwardingProxy } from "../proxy/proxy.ts";
import { newRequestId } from "../random/random.ts";
import { Aborted, BodyIssue, bodyLimit, parseBody, readBytes } from "./body.ts";
import { answerOwn, ownMethods, ownRoot } from "./control/routes.ts";
import { allowedMethods, allowOrigins, answerOptions } from "./cors.ts";
import { answerRaw, notHttp } from "./malformed.ts";
import { UnknownMethod, unknownMethod, unknownPath } from "./notFound.ts";
import { type Asked, methodOf, type ReceivedRequest, receivedRequest } from "./pendingRequest.ts";
import { createRouter } from "./router.ts";
import { originOf, targetOf } from "./target.ts";

export interface ShellOptions {
  /** How long a caller may take to send a whole request, in milliseconds. */
  readonly requestTimeout: number;
  /** Told of every request for the API, when it has been answered. */
  readonly onRequest?: (request: ReceivedRequest) => void;
  /** Answers instead of the mock. */
  readonly proxy?: ForwardingProxy;
}

/** How long a caller may take to send the headers, in milliseconds. */
const longestHeaders = 10_000;

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly bytes: Buffer | string;
}

const jsonOf = ({ status, headers, body }: Reply): Sent => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  bytes: JSON.stringify(body),
});

function send(response: ServerResponse, { status, headers, bytes }: Sent): void {
  response.writeHead(status, { ...allowOrigins, ...headers, "content-length": Buffer.byteLength(bytes) });
  response.end(bytes);
}

/** A server for an engine; it does not listen yet. */
export function createShell(engine: Engine, context: Context, logger: Logger, options: ShellOptions): Server {
  const { document, random, clock } = context;
  const route = createRouter(document);

  function refusalOf(error: unknown): ApiError {
    if (error instanceof ApiError) return error;
    logger.log("error", "unexpected", {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return new ApiError("INTERNAL_ERROR", "The mock failed to answer. Its log says why.");
  }

  function refused(requestId: string, refusal: ApiError): Reply & { readonly body: JsonObject } {
    const isMethod = refusal instanceof UnknownMethod;
    // The document, which knows no such call, has no code for it.
    const status = isMethod ? 405 : statusOf(document.errorCodes, refusal.code);
    const headers = {
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(isMethod ? { allow: allowedMethods(refusal.allowed) } : {}),
      ...(refusal.retryAfter === undefined ? {} : { "retry-after": String(refusal.retryAfter) }),
    };
    return { status, headers, body: errorBody(requestId, refusal) };
  }

  /** The call that a request makes. Rejects with a `ApiError` when the document has no such operation. */
  function exchangeOf({ request, target, requestId }: Asked, body: Buffer | BodyIssue): Exchange {
    const { path, query } = target;
    const method = methodOf(request);
    const place = route(path);
    if (place === undefined) throw unknownPath(path, document);
    const operation = place.operations.get(method === "HEAD" ? "GET" : method);
    if (operation === undefined) throw unknownMethod(method, place);
    const readBody = lazy(() => {
      try {
        if (body instanceof BodyIssue) throw body;
        return parseBody(request.headers, body);
      } catch (error) {
        throw error instanceof BodyIssue ? new ApiError(invalidCodeOf(operation), error.message) : error;
      }
    });
    const { headers } = request;
    return {
      operation,
      requestId,
      origin: originOf(request),
      path,
      pathValues: place.values,
      query,
      headers,
      readBody,
    };
  }

  async function answerApi(asked: Asked): Promise<Sent> {
    const { request, requestId } = asked;
    const { "content-length": length, "transfer-encoding": encoding } = request.headers;
    const hasBody = length !== undefined || encoding !== undefined;
    // What is wrong with the body is told once the operation asks for it.
    const body = hasBody ? await readBytes(request, bodyLimit) : Buffer.alloc(0);
    const exchange = (): Exchange => {
      asked.exchange = exchangeOf(asked, body);
      return asked.exchange;
    };
    if (options.proxy !== undefined) return options.proxy.answer(request, body, exchange, requestId);
    return jsonOf(await engine.answer(exchange()));
  }

  async function answerOwnPath({ request, target }: Asked): Promise<Sent> {
    const { status, type, bytes } = await answerOwn(target, request, context);
    return { status, headers: { "content-type": type }, bytes };
  }

  async function reply(asked: Asked, response: ServerResponse): Promise<void> {
    const { request, target, requestId } = asked;
    const started = performance.now();
    let code: string | undefined;
    const isOwn = target.path.startsWith(ownRoot);
    const answered = await (isOwn ? answerOwnPath(asked) : answerApi(asked)).catch((error: unknown) => {
      if (error instanceof Aborted) throw error;
      if (error instanceof Dropped) return undefined;
      const refusal = refusalOf(error);
      code = refusal.code;
      return jsonOf(refused(requestId, refusal));
    });
    const status = answered?.status ?? 0;
    if (answered === undefined) response.destroy();
    else send(response, answered);
    const ms = Math.round(performance.now() - started);
    logger.log("info", "request", { method: methodOf(request), path: target.path, status, code, ms, requestId });
    if (options.onRequest !== undefined && !isOwn) options.onRequest(receivedRequest(asked, status, clock.now()));
  }

  /** The methods that a path takes; none when there is no such path. */
  const methodsOn = (path: string): string[] => [...(route(path)?.operations.keys() ?? []), ...ownMethods(path)];

  const { requestTimeout } = options;
  const timeouts = { requestTimeout, headersTimeout: Math.min(longestHeaders, requestTimeout) };
  const server = createServer({ ...timeouts, connectionsCheckingInterval: 1_000 }, (request, response) => {
    const target = targetOf(request.url);
    const methods = request.method === "OPTIONS" ? methodsOn(target.path) : [];
    if (methods.length > 0) {
      answerOptions(request, response, methods);
      return;
    }
    reply({ request, target, requestId: newRequestId(random) }, response).catch((error: unknown) => {
      // The caller is gone, or the answer could not be written: nobody is left to be told.
      if (!(error instanceof Aborted)) refusalOf(error);
      response.destroy();
    });
  });
  server.on("clientError", (error, socket) => {
    const { status, body } = refused(newRequestId(random), notHttp(error));
    answerRaw(socket, status, body);
  });
  return server;
}
