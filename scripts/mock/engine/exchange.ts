import type { IHttpRequest } from "@stoplight/prism-http";
import type { Json, Operation } from "../../document/view.ts";
import type { Refusal } from "../refusal.ts";

export interface ExchangeInput {
  readonly operation: Operation;
  readonly requestId: string;
  /** The path as sent, and the values of its parameters, percent-decoded. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, string>>;
  readonly query: Record<string, string | string[]>;
  readonly headers: Record<string, string>;
  /** The body. Throws a `Refusal` when it could not be read. */
  readonly readBody: () => Json;
}

/**
 * One call on its way through Prism, which hands the same object to each of its stages: what was asked, and what the
 * stages found out.
 */
export class Exchange implements IHttpRequest {
  readonly method: Operation["method"];
  readonly url: IHttpRequest["url"];
  readonly headers: Record<string, string>;
  readonly asked: ExchangeInput;
  /** Why the call is refused. Set by the stage that found it. */
  refusal: Refusal | undefined;
  /** Makes the body of the success answer. Set once the call has been checked. */
  answer: (() => Json) | undefined;

  constructor(asked: ExchangeInput) {
    this.asked = asked;
    this.method = asked.operation.method;
    this.url = { path: asked.path, query: asked.query };
    this.headers = asked.headers;
  }

  /** The exchange behind a request that Prism hands to a stage. */
  static of(request: IHttpRequest): Exchange {
    if (request instanceof Exchange) return request;
    throw new TypeError("This request did not come from the mock's own shell");
  }
}
