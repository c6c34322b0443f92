/** Stands between a caller and a real server, changes nothing, and tells whatever breaks the document. */
import type { IncomingMessage } from "node:http";
import type { ResponseChecks } from "../../document/validation/responses.ts";
import type { Json } from "../../document/view.ts";
import { type BoundedList, boundedList } from "../boundedList.ts";
import type { Engine } from "../engine/engine.ts";
import type { Exchange } from "../engine/exchange.ts";
import { ApiError } from "../errors/ApiError.ts";
import { BodyIssue } from "../http/body.ts";
import type { Logger } from "../log.ts";

/** A request or an answer that is not as the document says. */
export interface Violation {
  readonly of: "request" | "response";
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  /** The operation, where the document has one. */
  readonly operation?: string;
  /** The HTTP status, of an answer. */
  readonly status?: number;
  readonly message: string;
  /** Every issue, with its path, what was wrong and what would be right. */
  readonly details?: Json;
}

interface Forwarded {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly bytes: Buffer;
}

export interface ForwardingProxy {
  readonly violations: BoundedList<Violation>;
  /**
   * @param exchange the call that the request makes; throws a `ApiError` when the document has no such operation
   */
  answer(
    request: IncomingMessage,
    body: Buffer | BodyIssue,
    exchange: () => Exchange,
    requestId: string,
  ): Promise<Forwarded>;
}

/** How long the server may take, in milliseconds. */
const patience = 60_000;

/** Headers that belong to one connection, or that the forwarding makes anew. */
const connectionHeaders = new Set(
  (
    "connection content-encoding content-length expect host keep-alive proxy-authenticate proxy-authorization " +
    "te trailer transfer-encoding upgrade"
  ).split(" "),
);

const forwardable = (headers: Iterable<[string, string]>): [string, string][] =>
  [...headers].filter(([name]) => !connectionHeaders.has(name) && !name.startsWith("access-control-"));

function jsonOf(bytes: Buffer): Json | undefined {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** A proxy to the server at `upstream`. Keys go to that server and nowhere else. */
export function createProxy(upstream: URL, engine: Engine, responses: ResponseChecks, logger: Logger): ForwardingProxy {
  const violations = boundedList<Violation>();
  const base = upstream.href.replace(/\/$/, "");

  function report(violation: Violation): void {
    violations.add(violation);
    const { of, method, path, status, message, requestId } = violation;
    const details = JSON.stringify(violation.details);
    logger.log("warn", "violation", { of, method, path, status, message, details, requestId });
  }

  async function forward(request: IncomingMessage, body: Buffer): Promise<Response> {
    const sent = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const method = request.method ?? "GET";
    try {
      return await fetch(`${base}${request.url}`, {
        method,
        headers: forwardable(sent),
        body: body.length === 0 || method === "GET" || method === "HEAD" ? null : new Uint8Array(body),
        redirect: "manual",
        signal: AbortSignal.timeout(patience),
      });
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      const reason = cause instanceof Error ? cause.message || ("code" in cause ? cause.code : "") : cause;
      throw new ApiError("INTERNAL_ERROR", `${base} did not answer: ${reason}.`);
    }
  }

  return {
    violations,
    async answer(request, body, exchange, requestId) {
      if (body instanceof BodyIssue) throw new ApiError("VALIDATION_ERROR", body.message);
      const about = { requestId, method: request.method ?? "GET", path: request.url?.split("?")[0] ?? "/" };
      const found: Violation[] = [];
      let call: Exchange | undefined;
      try {
        call = exchange();
        engine.check(call);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const { message, details } = error;
        found.push({
          of: "request",
          ...about,
          ...(call === undefined ? {} : { operation: call.operation.id }),
          message,
          ...(details === undefined ? {} : { details }),
        });
      }
      const response = await forward(request, body);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (call !== undefined && about.method !== "HEAD") {
        const { status } = response;
        const [first, ...others] = responses.issues(call.operation, status, jsonOf(bytes));
        if (first !== undefined) {
          const details = [first, ...others].map((issue): Json => ({ ...issue }));
          found.push({
            of: "response",
            ...about,
            operation: call.operation.id,
            status,
            message: first.message,
            details,
          });
        }
      }
      for (const violation of found) report(violation);
      const headers = Object.fromEntries(forwardable(response.headers));
      return { status: response.status, headers: { ...headers, "x-mock-violations": String(found.length) }, bytes };
    },
  };
}
