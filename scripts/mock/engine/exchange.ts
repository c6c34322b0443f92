import type { IncomingHttpHeaders } from "node:http";
import type { Json, Operation } from "../../document/view.ts";

/** One call, as the shell hands it to the engine. */
export interface Exchange {
  readonly operation: Operation;
  readonly requestId: string;
  /** The address at which the mock was called, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** The path as sent, and the values of its parameters, percent-decoded. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, string>>;
  readonly query: Record<string, string | string[]>;
  readonly headers: IncomingHttpHeaders;
  /** The body. Throws a `ApiError` when it could not be read. */
  readonly readBody: () => Json;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}
