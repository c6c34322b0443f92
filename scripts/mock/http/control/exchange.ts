import type { IncomingMessage } from "node:http";
import type { Target } from "../target.ts";

export interface OwnRequest {
  /** The rest of the path, percent-decoded where it can be. */
  readonly name: string;
  readonly query: Target["query"];
  readonly request: IncomingMessage;
}

export interface OwnReply {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer | string;
}
