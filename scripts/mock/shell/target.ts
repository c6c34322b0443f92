import type { IncomingMessage } from "node:http";

/** What a request is for. */
export interface Target {
  /** The path as sent, without the query. */
  readonly path: string;
  /** Each name with its value, or with all of them when it is sent more than once. */
  readonly query: Record<string, string | string[]>;
}

/** Takes a request target apart. Never fails; proxies send it with scheme and host. */
export function targetOf(url = "/"): Target {
  const [path = "", search = ""] = url.replace(/^https?:\/\/[^/?]*/, "").split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const query = [...new Set(parameters.keys())].map((name): [string, string | string[]] => {
    const [value = "", ...others] = parameters.getAll(name);
    return [name, others.length === 0 ? value : [value, ...others]];
  });
  return { path: path === "" ? "/" : path, query: Object.fromEntries(query) };
}

/** The headers of a request by lower-case name, each as one text. */
export const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
