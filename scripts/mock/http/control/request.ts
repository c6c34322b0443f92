import type { JsonObject } from "../../../document/view.ts";

/** A request for the control API that has been checked. */
export interface ControlRequest {
  /** The account that the request is about. Without one, it is about all. */
  readonly account: string | undefined;
  readonly path: JsonObject;
  readonly query: JsonObject;
  readonly body: JsonObject;
}
