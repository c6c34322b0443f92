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

/**
 * @param requestClass what is to be made for the next call
 * @returns a function that makes openapi-fetch's options of the caller's
 */
export const createInit =
  (requestClass: () => RequestClass): Init =>
  ({ headers = {}, signal = null, timeout, maxRetries } = {}, warning) => {
    const init = { headers, signal, timeout, maxRetries, warning, Request: requestClass() };
    return init;
  };
