import { serverUrl } from "../../../generated/client-data/document.ts";
import type { ModelSlug } from "../../../generated/types.ts";
import { formatUsd } from "../../document/formatUsd.ts";
import { checkApiKey, checkBaseUrl, checkLimits } from "../check.ts";
import { InvalidArgumentError, MissingApiKeyError } from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { attempt, type ReadResponse } from "../http/attempt.ts";
import type { Fetch } from "../http/fetch.ts";
import { withoutKey } from "../http/withoutKey.ts";
import { type PlannedCall, type ProxiedCall, planOf } from "./policy.ts";
import { errorResponse, ProxyError } from "./proxyError.ts";
import { readBody } from "./readBody.ts";
import { type ProxyOperation, type Route, routeOf } from "./route.ts";

/** Options for the proxy. */
export interface ProxyOptions {
  /** The API key. Defaults to the environment variable `PIXELBYTE_API_KEY`, which is read with each request. */
  readonly apiKey?: string | undefined;
  /** The URL of the API. Defaults to the environment variable `PIXELBYTE_BASE_URL`, or else the production server. */
  readonly baseUrl?: string | undefined;
  /** The path of the proxy on your server. Defaults to `/api/pixelbyte`. */
  readonly path?: string | undefined;
  /** The models that visitors may use. */
  readonly models: readonly ModelSlug[];
  /** What visitors may do. Defaults to submitting and reading jobs. `listJobs` shows everybody's jobs. */
  readonly operations?: readonly ProxyOperation[] | undefined;
  /** What one job may cost at most, in micro-cents (1,000,000 are 1 US dollar), at list price. */
  readonly maxCostMicroCents: number;
  /**
   * Whether a visitor may do this. Called for every request, after all other checks. This is the place for sessions and budgets.
   *
   * @param request of the visitor
   * @param cost of the request in micro-cents, at list price; 0 for all but submitting
   */
  readonly authorize: (request: Request, cost: number, call: ProxiedCall) => boolean | Promise<boolean>;
  /** How long the API may take, in milliseconds. Defaults to 60,000. */
  readonly timeout?: number | undefined;
  /** Sends the requests. Defaults to the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

/** The largest body, in bytes. */
const largest = 1_000_000;

/** Whether a page of another site sent a request. Browsers say so, except where a page was loaded without encryption. */
function isForeign({ url, headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null) return site === "cross-site";
  if (origin === null) return false;
  // Behind another server, the URL may be one that only that server knows.
  const hosts = [new URL(url).host, headers.get("host"), headers.get("x-forwarded-host")];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}

/** @throws {ProxyError} if a page of another site sent the request: the visitor did not ask for it */
function checkSender(request: Request, body: string): void {
  const { method, headers } = request;
  if (isForeign(request)) {
    throw new ProxyError(403, "PROXY_NOT_ALLOWED", "Pages from other sites may not use this proxy");
  }
  // Any other type could be sent by a form of another site.
  if (method === "POST" && body && !headers.get("content-type")?.startsWith("application/json")) {
    throw new ProxyError(415, "VALIDATION_ERROR", "The Content-Type must be application/json");
  }
}

/** The path of a request below that of the proxy. */
function pathBelow(request: Request, prefix: string): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : "";
}

/** @throws {ProxyError} if the job costs too much, or `authorize` does not allow it */
async function checkCall(request: Request, plan: PlannedCall, options: ProxyOptions): Promise<void> {
  const { cost, body: _, ...call } = plan;
  const { maxCostMicroCents, authorize } = options;
  if (cost > maxCostMicroCents) {
    const message = `The job may cost ${formatUsd(cost)}; at most ${formatUsd(maxCostMicroCents)} is allowed`;
    throw new ProxyError(403, "PROXY_COST_LIMIT", message);
  }
  if ((await authorize(request, cost, call)) !== true) {
    throw new ProxyError(403, "PROXY_UNAUTHORIZED", "You are not authorized to do this");
  }
}

/** What the API responded, as a visitor may see it: its status, its body without the key, and how long to wait. */
function passBack({ response, text }: ReadResponse, apiKey: string): Response {
  const { status } = response;
  if (status < 200 || status > 599 || (status >= 300 && status < 400)) {
    throw new ProxyError(502, "PROXY_UPSTREAM", "The API responded unexpectedly. The request may have been accepted");
  }
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  const retryAfter = response.headers.get("retry-after");
  if (retryAfter) headers.set("retry-after", withoutKey(retryAfter, apiKey));
  return new Response(withoutKey(text, apiKey) || null, { status, headers });
}

/** Sends a request once. Retries are up to the caller. */
async function forward(method: string, { path }: Route, query: string, body: string | null, options: ProxyOptions) {
  const { timeout = 60_000, fetch = (...request) => globalThis.fetch(...request) } = options;
  const { apiKey = globalThis.process?.env.PIXELBYTE_API_KEY } = options;
  if (!apiKey) throw new MissingApiKeyError("Pass apiKey to the proxy, or set PIXELBYTE_API_KEY");
  const base = checkBaseUrl((options.baseUrl ?? globalThis.process?.env.PIXELBYTE_BASE_URL) || serverUrl);
  const headers = new Headers({ authorization: `Bearer ${checkApiKey(apiKey)}`, "content-type": "application/json" });
  const url = `${base.replace(/\/+$/, "")}${path}${query}`;
  const outcome = await attempt(fetch, { url, method, headers, body, redirect: "manual" }, timeout);
  if (outcome instanceof PixelByteError) {
    throw new ProxyError(502, "PROXY_UPSTREAM", "The API cannot be reached. The request may have been accepted");
  }
  return passBack(outcome, apiKey);
}

/**
 * Forwards requests from your pages to the API, and adds the key, which they do not have. It allows only the operations and
 * models that you list, no job that costs more than your limit, and nothing that `authorize` rejects.
 *
 * @throws {InvalidArgumentError} if an option is invalid
 * @example
 * const handler = proxyHandler({
 *   models: ["kling/kling-2.6-pro/text-to-video"],
 *   maxCostMicroCents: 1_000_000,
 *   authorize: async (request, cost) => (await userOf(request)).budget >= cost,
 * });
 * export { handler as GET, handler as POST }; // Next.js: app/api/pixelbyte/[...path]/route.ts
 */
export function proxyHandler(options: ProxyOptions): (request: Request) => Promise<Response> {
  const { path = "/api/pixelbyte", operations = ["submitJob", "getJob"], models, maxCostMicroCents } = options;
  checkLimits(options);
  if (!(maxCostMicroCents >= 0)) throw new InvalidArgumentError("maxCostMicroCents must be a number, 0 or more");
  return async (request) => {
    try {
      const text = await readBody(request, largest);
      const route = routeOf(request.method, pathBelow(request, path), operations);
      checkSender(request, text);
      const plan = planOf(route, text, models);
      await checkCall(request, plan, options);
      const query = route.operation === "listJobs" ? new URL(request.url).search : "";
      return await forward(request.method, route, query, plan.body, options);
    } catch (error) {
      if (error instanceof ProxyError) return errorResponse(error);
      console.error(error);
      return errorResponse(new ProxyError(500, "INTERNAL_ERROR", "The proxy failed. Its log says why"));
    }
  };
}
