/** A request on its way to an answer, and what is kept of it. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Json } from "../../document/view.ts";
import type { Exchange } from "../engine/exchange.ts";
import type { Target } from "./target.ts";

export interface Asked {
  readonly request: IncomingMessage;
  readonly target: Target;
  readonly requestId: string;
  /** Set once it is known what is called. */
  exchange?: Exchange;
}

export const methodOf = ({ method = "GET" }: IncomingMessage): string => method;

/** A request that the mock received, and what became of it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Target["query"];
  /** Without the API key. */
  readonly headers: IncomingHttpHeaders;
  /** The body, where it was JSON. */
  readonly body: Json | undefined;
  /** The HTTP status of the answer; 0 when the connection was dropped. */
  readonly status: number;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The body of a call, if it could be read. */
function bodyOf(exchange: Exchange | undefined): Json | undefined {
  try {
    return exchange?.readBody();
  } catch {
    return undefined;
  }
}

const withoutKey = ({ authorization: _, "x-api-key": __, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders =>
  headers;

/**
 * What is kept of a request that was answered.
 *
 * @param status the HTTP status of the answer; 0 when the connection was dropped
 */
export function receivedRequest(
  { request, target, requestId, exchange }: Asked,
  status: number,
  time: number,
): ReceivedRequest {
  const headers = withoutKey(request.headers);
  return { ...target, method: methodOf(request), headers, body: bodyOf(exchange), status, requestId, time };
}
