import type { CallOptions } from "../options.ts";
import type { CallLimits, PlannedRequest } from "./PlannedRequest.ts";

/** The options of a call, as openapi-fetch takes them. */
export type Init = (
  options?: CallOptions,
  warning?: string,
) => CallLimits & {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
};

/** What openapi-fetch makes to hand a call on. */
export type RequestClass = typeof Request | typeof PlannedRequest;
