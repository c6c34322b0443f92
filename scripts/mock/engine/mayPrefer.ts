import type { Document } from "../../document/view.ts";
import { headerOf } from "../http/request.ts";
import type { ApiResponse } from "../http/response.ts";
import type { ApiRequest } from "./apiRequest.ts";

/** A request, as far as preferences go. */
export type PreferringRequest = Pick<ApiRequest, "operation" | "path" | "query" | "headers">;

/** Responds as callers prefer it. */
export interface Preferred {
  /** The response that the caller prefers, if any. Rejects with an `ApiError` if the document does not have it. */
  respond(request: PreferringRequest): Promise<ApiResponse | undefined>;
  close(): Promise<void>;
}

/** Makes what responds to `Prefer`. Rejects with a `StatusError` where there is no such thing. */
export type LoadPreferred = (document: Document) => Promise<Preferred>;

/** Whether a request may prefer a response. Prism, which need not be loaded for any other request, decides. */
export const mayPrefer = ({ headers, query }: PreferringRequest): boolean =>
  (headers.prefer !== undefined && /\b(code|example|dynamic|seed)\s*=/.test(headerOf(headers, "prefer") ?? "")) ||
  Object.keys(query).some((name) => name.startsWith("__"));
