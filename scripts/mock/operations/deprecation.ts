import type { Model } from "../../document/view.ts";
import type { OperationResponse } from "./operation.ts";

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The response to a request that names a model. Its headers say whether the model is deprecated: `Deprecation` (RFC
 * 9745), `Sunset` (RFC 8594), and a link to the model to use instead (RFC 5829).
 */
export function aboutModel<Body extends object>(
  { deprecation }: Model,
  origin: string,
  body: Body,
): OperationResponse<Body> {
  if (deprecation === undefined) return { body };
  const { since, sunset, successor } = deprecation;
  return {
    body,
    headers: {
      deprecation: `@${midnight(since).getTime() / 1000}`,
      ...(sunset === undefined ? {} : { sunset: midnight(sunset).toUTCString() }),
      link: `<${origin}/v1/models/${encodeURIComponent(successor)}>; rel="successor-version"`,
    },
  };
}
