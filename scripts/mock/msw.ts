/** `pixelbyte-mock/msw`: the mock as handlers of Mock Service Worker, in Node and in a page. */
import type { HttpHandler } from "msw";
import { serverUrl } from "../../generated/mock-data/serverUrl.ts";
import { createMockHandler, type HandlerOptions } from "./browser.ts";
import { HttpResponse, http } from "./mswPeer.ts";

export interface MswOptions extends Omit<HandlerOptions, "basePath"> {
  /** The URL of the API that your client calls. Without it, that of the API itself. */
  readonly baseUrl?: string;
}

/**
 * Makes handlers for `setupServer` and `setupWorker`. They respond to everything below the URL of the API; the control API
 * is at `/__mock/` below it.
 *
 * @throws {TypeError} for settings that mean nothing; the message says what is allowed
 */
export function mockHandlers({ baseUrl = serverUrl, ...options }: MswOptions = {}): HttpHandler[] {
  const { origin, pathname } = new URL(baseUrl);
  const basePath = pathname.replace(/\/$/, "");
  const respond = createMockHandler({ ...options, basePath });
  return [
    http.all(`${origin}${basePath}/*`, async ({ request }) => {
      // The mock closes a connection as `fetch` knows it: with a TypeError. MSW has a response that stands for it.
      return respond(request).catch((error: unknown) => {
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      });
    }),
  ];
}
