/** The mock's HTTP server: what Prism's own server does, and what it dies of. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { JsonObject } from "../../document/view.ts";
import type { World } from "../answers/answer.ts";
import type { Engine, Reply } from "../engine/engine.ts";
import { Exchange } from "../engine/exchange.ts";
import type { Logger } from "../log.ts";
import { errorBody, invalidCodeOf, Refusal, statusOf } from "../refusal.ts";
import { newRequestId } from "../world.ts";
import { Aborted, BodyFault, parseBody, readBytes } from "./body.ts";
import { allowOrigins, answerOptions } from "./cors.ts";
import { answerRaw, notHttp } from "./malformed.ts";
import { unknownMethod, unknownPath } from "./notFound.ts";
import { createRouter } from "./router.ts";
import { headersOf, targetOf } from "./target.ts";

/** How long a caller may take to send the headers, and the whole request. In milliseconds. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    ...headers,
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

/** A server for an engine; it does not listen yet. */
export function createShell(engine: Engine, world: World, logger: Logger): Server {
  const { document, random } = world;
  const route = createRouter(document);

  function refusalOf(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    logger.log("error", "unexpected", {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return new Refusal("INTERNAL_ERROR", "The mock failed to answer. Its log says why.");
  }

  function refused(requestId: string, refusal: Refusal): Reply & { readonly body: JsonObject } {
    const status = statusOf(document.errorCodes, refusal.code);
    const headers = status === 401 ? { "www-authenticate": "Bearer" } : {};
    return { status, headers, body: errorBody(requestId, refusal) };
  }

  /** The bytes of the body, or the fault that is told once the operation asks for them. */
  async function receive(request: IncomingMessage): Promise<Buffer | BodyFault> {
    try {
      return await readBytes(request);
    } catch (error) {
      if (error instanceof BodyFault) return error;
      throw error;
    }
  }

  async function answer(request: IncomingMessage, requestId: string): Promise<Reply> {
    const { path, query } = targetOf(request.url);
    const method = request.method ?? "GET";
    const place = route(path);
    if (place === undefined) throw unknownPath(path, document);
    const operation = place.operations.get(method === "HEAD" ? "GET" : method);
    if (operation === undefined) throw unknownMethod(method, place);
    const body = operation.method === "get" ? Buffer.alloc(0) : await receive(request);
    const readBody = () => {
      try {
        if (body instanceof BodyFault) throw body;
        return parseBody(request.headers, body);
      } catch (error) {
        throw error instanceof BodyFault ? new Refusal(invalidCodeOf(operation), error.message) : error;
      }
    };
    const headers = headersOf(request);
    return engine.answer(
      new Exchange({ operation, requestId, path, pathValues: place.values, query, headers, readBody }),
    );
  }

  async function reply(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const started = performance.now();
    let code: string | undefined;
    const answered = await answer(request, requestId).catch((error: unknown) => {
      if (error instanceof Aborted) throw error;
      const refusal = refusalOf(error);
      code = refusal.code;
      return refused(requestId, refusal);
    });
    allowOrigins(response);
    send(response, answered);
    const ms = Math.round(performance.now() - started);
    const { path } = targetOf(request.url);
    logger.log("info", "request", { method: request.method, path, status: answered.status, code, ms, requestId });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const place = request.method === "OPTIONS" ? route(targetOf(request.url).path) : undefined;
    if (place === undefined) await reply(request, response, newRequestId(random));
    else answerOptions(request, response, [...place.operations.keys()]);
  }

  const server = createServer(timeouts, (request, response) => {
    handle(request, response).catch((error: unknown) => {
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
