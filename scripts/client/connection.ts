import type { Client } from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import type { Init } from "./http/init.ts";
import type { Send } from "./http/send.ts";

/** What the resources work with. */
export interface Connection {
  readonly raw: Client<paths>;
  readonly init: Init;
  /** Sends without the key, for other servers than the API. */
  readonly send: Send;
  readonly maxRetries: number;
}
