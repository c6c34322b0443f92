import type { JsonObject, Operation } from "../../document/view.ts";
import type { Clock } from "../time/clock.ts";

/** A request for an operation, with its parameters and its body checked as far as the document can say. */
export interface OperationRequest {
  readonly operation: Operation;
  readonly requestId: string;
  /** The account: a digest of the API key. */
  readonly owner: string;
  /** The clock of the account. */
  readonly clock: Clock;
  /** The origin at which the mock was reached, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  readonly path: JsonObject;
  readonly query: JsonObject;
  /** The JSON body; empty if the operation takes none. */
  readonly body: JsonObject;
  /** The body as it was sent. */
  readonly bytes: Uint8Array;
}
