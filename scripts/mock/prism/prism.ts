/** The parts of Prism that this project uses, in one place: deep imports hold only for the pinned version. */
import { createRequire } from "node:module";
import type { getHttpOperationsFromSpec, PrismHttpComponents } from "@stoplight/prism-http";

export type { IHttpOperationConfig, IHttpResponse } from "@stoplight/prism-http";
export { getHttpOperationsFromSpec, resetJSONSchemaGenerator } from "@stoplight/prism-http";
export { getHttpConfigFromRequest } from "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js";

/** Loaded as CommonJS: what the default export of such a module is differs between Node and the bundlers. */
const requireOf = createRequire(import.meta.url);

/** An operation as Prism reads it from the document. */
export type Resource = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** Prism's own choice of a response: the declared response and example that fit the request and the preferences. */
export const negotiate: PrismHttpComponents["mock"] = requireOf("@stoplight/prism-http/dist/mocker/index.js").default;

const noLog = (): void => {};

/** Prism logs requests with their headers, API keys included. The HTTP layer logs instead. */
export const silentLogger = {
  child: () => silentLogger,
  trace: noLog,
  debug: noLog,
  info: noLog,
  success: noLog,
  warn: noLog,
  error: noLog,
};
