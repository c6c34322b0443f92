import { routes } from "../../../generated/client-data/document.ts";
import type { operations } from "../../../generated/types.ts";
import { checkId } from "../check.ts";
import { ProxyError } from "./proxyError.ts";

/** The id of an operation of the API. */
export type ProxyOperation = keyof operations;

/** What a request asks of the API. */
export interface Route {
  readonly operation: ProxyOperation;
  /** The path of the API, put together anew from the document's own. */
  readonly path: string;
  /** The id in the path, if there is one. */
  readonly id?: string;
}

/** The id where a path has a parameter; nothing if it is another path. */
function match(template: string, path: string): { id?: string } | undefined {
  const parts = path.split("/");
  const wanted = template.split("/");
  if (parts.length !== wanted.length) return undefined;
  const [id] = parts.filter((_, index) => wanted[index]?.startsWith("{"));
  const same = wanted.every((part, index) => part.startsWith("{") || part === parts[index]);
  return same ? { ...(id !== undefined && { id }) } : undefined;
}

/**
 * The operation that a request is for. Nothing but the paths of the document is ever passed on.
 *
 * @param path the path of the request below that of the proxy
 * @throws {ProxyError} if it is none that is allowed
 */
export function routeOf(method: string, path: string, allowed: readonly ProxyOperation[]): Route {
  for (const { id: operation, method: wanted, path: template } of routes) {
    const found = method === wanted && allowed.includes(operation) ? match(template, path) : undefined;
    if (found === undefined) continue;
    const { id } = found;
    if (id === undefined) return { operation, path: template };
    try {
      return { operation, id, path: template.replace(/\{\w+\}/, checkId("id", id)) };
    } catch {
      break;
    }
  }
  throw new ProxyError(403, "PROXY_NOT_ALLOWED", "The proxy does not allow this operation");
}
