/** Copied into every project: a server as runtimes want it that call a function with each `Request`. */
import { proxyHandler } from "pixelbyte-client/proxy";
import { webhookHandler } from "pixelbyte-client/webhooks";
import { onEvent, policy } from "./handlers.mjs";
import { outcome } from "./outcome.mjs";

/** @param {Record<string, string>} variables the environment */
export function fetchServer(variables) {
  const {
    PIXELBYTE_API_KEY: apiKey,
    PIXELBYTE_BASE_URL: baseUrl,
    PIXELBYTE_WEBHOOK_SECRET: secret,
    NOWHERE,
  } = variables;
  const webhook = webhookHandler({ secret, onEvent });
  const proxy = proxyHandler({ ...policy, apiKey, baseUrl });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/webhook") return webhook(request);
    if (pathname.startsWith("/api/pixelbyte/")) return proxy(request);
    return Response.json(await outcome(baseUrl, NOWHERE));
  };
}
