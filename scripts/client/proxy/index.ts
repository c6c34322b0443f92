/** `pixelbyte-client/proxy`: lets pages use the API without having the key. For servers that speak Fetch, and for Node. */
export { type ProxyOptions, proxyHandler } from "./handler.ts";
export { nodeProxyHandler, type ProxyNodeRequest, type ProxyNodeResponse } from "./node.ts";
export type { ProxiedCall, ProxyOperation } from "./policy.ts";
