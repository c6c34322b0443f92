import type { Operation } from "../../document/view.ts";
import type { BodyIssue, RequestHeaders } from "../http/request.ts";

/** A request for an operation of the API, before anything about it has been checked. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly requestId: string;
  /** The URL at which the mock was reached, such as `http://127.0.0.1:4010`, with the base path if there is one. */
  readonly origin: string;
  /** The path as sent, and the values of its parameters, percent-decoded. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, string>>;
  readonly query: Record<string, string | string[]>;
  readonly headers: RequestHeaders;
  /** The body as sent, or what is wrong with it. */
  readonly bytes: Uint8Array | BodyIssue;
}
