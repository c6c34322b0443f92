/**
 * Prism as the engine of `Prefer`: it reads the document its own way, and chooses or makes up the response that a caller
 * prefers.
 */

import { at, objectOf } from "../../document/json.ts";
import { reachableComponents } from "../../document/reachable.ts";
import type { Document, Json } from "../../document/view.ts";
import type { PreferringRequest } from "../engine/mayPrefer.ts";
import type { ApiResponse } from "../http/response.ts";
import { readPreferences } from "./preferences.ts";
import {
  getHttpOperationsFromSpec,
  type IHttpOperationConfig,
  type IHttpResponse,
  negotiate,
  type Resource,
  resetJSONSchemaGenerator,
  silentLogger,
} from "./prism.ts";

export interface Responses {
  /** The response that the caller prefers, if any. Throws an `ApiError` if the document does not have it. */
  preferred(request: PreferringRequest): ApiResponse | undefined;
}

/** The operations as Prism sees them. It is given no component that no operation uses: it dereferences them all. */
async function readOperations({ openapi }: Document): Promise<Resource[]> {
  const { webhooks: _, ...document } = openapi;
  const components = reachableComponents(openapi, openapi.paths ?? {});
  const securitySchemes = objectOf(at(openapi, "components", "securitySchemes"));
  // A copy, because Prism replaces references by components.
  return getHttpOperationsFromSpec(structuredClone({ ...document, components: { ...components, securitySchemes } }));
}

/** Prism's choice of an response. The request is left out: it has been checked, and JSON is all there is to negotiate. */
function negotiated(resource: Resource, config: IHttpOperationConfig): IHttpResponse {
  const data = { method: "get", url: { path: resource.path } } as const;
  const result = negotiate({ resource, input: { data, validations: [] }, config })(silentLogger);
  // Prism keeps the generator of a seed for the calls that follow.
  if (config.seed !== undefined) resetJSONSchemaGenerator();
  if (result._tag === "Left") throw result.left;
  return result.right;
}

const plain = (body: unknown): Json => JSON.parse(JSON.stringify(body ?? null));

/** Reads the responses that callers may prefer. */
export async function readResponses(document: Document): Promise<Responses> {
  const resources = new Map((await readOperations(document)).map((resource) => [resource.iid, resource]));

  function resourceOf(id: string): Resource {
    const resource = resources.get(id);
    if (resource === undefined) throw new Error(`Prism does not know the operation ${id}`);
    return resource;
  }

  return {
    preferred(request) {
      const resource = resourceOf(request.operation.id);
      const preferences = readPreferences(request, resource);
      if (preferences === undefined) return undefined;
      const { statusCode, headers = {}, body } = negotiated(resource, preferences);
      const present = Object.entries(headers).filter(([, value]) => value !== null && value !== undefined);
      return {
        status: statusCode,
        headers: Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), String(value)])),
        body: plain(body),
      };
    },
  };
}
