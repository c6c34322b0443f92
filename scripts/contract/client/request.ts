/** A request for an operation, and how it is sent. */
import type { Operation } from "../../document/view.ts";
import type { Sent } from "./curl.ts";

export interface ApiRequest {
  /** Values of path parameters. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it stands, as if it were JSON. */
  readonly raw?: string;
  /** Another key than that of the run; null sends none. */
  readonly key?: string | null;
  /** The header that carries the key by itself, instead of a bearer token. */
  readonly keyHeader?: string;
  /** How the scheme of the bearer token is written; without it, as usual. */
  readonly scheme?: string;
  /** Whether a 429 is what is tested: otherwise it is waited for. */
  readonly expects429?: boolean;
}

function targetOf({ path }: Operation, request: ApiRequest): string {
  const filled = Object.entries(request.path ?? {}).reduce(
    (target, [name, value]) => target.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(Object.entries(request.query ?? {}).map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? filled : `${filled}?${query}`;
}

const keyIn = ({ keyHeader, scheme = "Bearer" }: ApiRequest, key: string): Record<string, string> =>
  keyHeader === undefined ? { authorization: `${scheme} ${key}` } : { [keyHeader]: key };

/** The HTTP request for an operation. */
export function sentOf(
  { server, key: usualKey }: { readonly server: string; readonly key: string },
  operation: Operation,
  request: ApiRequest,
): Sent {
  const key = request.key === undefined ? usualKey : request.key;
  const body = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  return {
    method: operation.method.toUpperCase(),
    url: `${server}${targetOf(operation, request)}`,
    headers: {
      ...(key === null ? {} : keyIn(request, key)),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...request.headers,
    },
    ...(body === undefined ? {} : { body }),
  };
}
