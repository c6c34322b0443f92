import type { IncomingMessage } from "node:http";

/** What a request is for. */
export interface Target {
  /** The path as sent, without the query. */
  readonly path: string;
  /** Each name with its value, or with all of them when it is sent more than once. */
  readonly query: Record<string, string | string[]>;
}

/** A part of a path without its percent-encoding, or as it stands where that is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes a request target apart. Never fails; proxies send it with scheme and host. */
export function targetOf(url = "/"): Target {
  if (url.startsWith("/") && !url.includes("?")) return { path: url, query: {} };
  const [path = "", search = ""] = url.replace(/^https?:\/\/[^/?]*/, "").split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const query = [...new Set(parameters.keys())].map((name): [string, string | string[]] => {
    const [value = "", ...others] = parameters.getAll(name);
    return [name, others.length === 0 ? value : [value, ...others]];
  });
  return { path: path === "" ? "/" : path, query: Object.fromEntries(query) };
}

const isHost = (host: string): boolean => /^[\w.-]+(:\d{1,5})?$|^\[[\da-fA-F:.]+\](:\d{1,5})?$/.test(host);

/** The last one, because jobs keep it, and all of them mostly have the same. */
let known = { host: "", origin: "" };

/**
 * The address at which a caller reached the mock, for URLs that lead back to it: through a port mapping or a load
 * balancer that is not the address it listens on.
 */
export function originOf({ headers: { host }, socket }: IncomingMessage): string {
  if (host === known.host) return known.origin;
  if (host === undefined || !isHost(host)) return `http://127.0.0.1:${socket.localPort}`;
  known = { host, origin: `http://${host}` };
  return known.origin;
}
