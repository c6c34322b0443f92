/** Prism is an optional part of the mock, loaded if somebody prefers a response. */
import { lazy } from "../../document/lazy.ts";
import type { Document } from "../../document/view.ts";
import { isMissingModule } from "../errors/isMissingModule.ts";
import { StatusError } from "../errors/StatusError.ts";
import { headerOf } from "../http/request.ts";
import type { ApiRequest } from "./apiRequest.ts";
import type { Preferred } from "./preferred.ts";

/** Whether a request may prefer a response. Prism, which need not be loaded for any other request, decides. */
export const mayPrefer = ({ headers, query }: ApiRequest): boolean =>
  (headers.prefer !== undefined && /\b(code|example|dynamic|seed)\s*=/.test(headerOf(headers, "prefer") ?? "")) ||
  Object.keys(query).some((name) => name.startsWith("__"));

const packages = "@stoplight/prism-http@5.16.0 @stoplight/prism-http-server@5.16.0";

/** @returns a function that loads Prism once, and rejects with a {@link StatusError} if it is not installed */
export function createLoadPrism(document: Document): () => Promise<Preferred> {
  return lazy(async () => {
    const { createPreferred } = await import("./preferred.ts").catch((error: unknown) => {
      if (!isMissingModule(error)) throw error;
      const message =
        "The header Prefer with code, example, dynamic or seed needs Prism, which is not installed. " +
        `Add it with: npm install ${packages}`;
      throw new StatusError(501, "NOT_IMPLEMENTED", message);
    });
    return createPreferred(document);
  });
}
