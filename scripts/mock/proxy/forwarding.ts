import type { Compile } from "../../document/validation/ajv.ts";
import type { Document, Json } from "../../document/view.ts";
import type { BoundedList } from "../boundedList.ts";
import type { ApiRequest } from "../engine/apiRequest.ts";
import type { Engine } from "../engine/engine.ts";
import type { BodyIssue, IncomingRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Logger } from "../log.ts";

/** A request or a response that is not as the document says. */
export interface Violation {
  readonly of: "request" | "response";
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  /** The operation, if the document has one. */
  readonly operation?: string;
  /** The HTTP status, of a response. */
  readonly status?: number;
  /** The rule that it breaks, by the name that it has in the contract kit. */
  readonly rule: string;
  readonly message: string;
  /** Every issue, with its path, what was wrong and what would be right. */
  readonly details?: Json;
}

/** Stands between a caller and a real server. */
export interface ForwardingProxy {
  /** The address of that server. */
  readonly upstream: string;
  readonly violations: BoundedList<Violation>;
  /**
   * @param find the request for an operation; throws an `ApiError` if the document has no such operation
   */
  respond(
    request: IncomingRequest,
    body: Uint8Array | BodyIssue,
    find: () => ApiRequest,
    requestId: string,
  ): Promise<HttpResponse>;
}

export type CreateProxy = (engine: Engine, document: Document, compile: Compile, logger: Logger) => ForwardingProxy;
