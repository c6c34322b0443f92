/** What `pixelbyte-client/proxy` refuses, before anything is sent to the API. Each type describes the class below it. */
import { type ApiErrorOf, apiErrorClass } from "./ApiError.ts";

/** The proxy does not pass on the operation or the model. */
export type ProxyNotAllowedError = ApiErrorOf<"PROXY_NOT_ALLOWED", 403>;
export const ProxyNotAllowedError = /* @__PURE__ */ apiErrorClass<ProxyNotAllowedError>("PROXY_NOT_ALLOWED");

/** The job may cost more than the proxy lets through. */
export type ProxyCostLimitError = ApiErrorOf<"PROXY_COST_LIMIT", 403>;
export const ProxyCostLimitError = /* @__PURE__ */ apiErrorClass<ProxyCostLimitError>("PROXY_COST_LIMIT");

/** The proxy's `authorize` rejected the request. */
export type ProxyUnauthorizedError = ApiErrorOf<"PROXY_UNAUTHORIZED", 403>;
export const ProxyUnauthorizedError = /* @__PURE__ */ apiErrorClass<ProxyUnauthorizedError>("PROXY_UNAUTHORIZED");
