import { headerOf, type RequestHeaders } from "./request.ts";

/** What a request is for. */
export interface Target {
  /** The path as sent, without the query. */
  readonly path: string;
  /** Each name with its value, or with all of them when it is sent more than once. */
  readonly query: Record<string, string | string[]>;
}

/** A part of a path without its percent-encoding, or unchanged if that is invalid. */
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

const isHost = (host: string): boolean => /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-fA-F:.]{2,45}\](:\d{1,5})?$/.test(host);

/** The last one, because jobs keep it, and most of them have the same. */
let known = { host: "", protocol: "", origin: "" };

/**
 * The origin at which a caller reached the mock, for URLs that lead back to it, through a port mapping or a load
 * balancer.
 *
 * @param trustProxy whether `X-Forwarded-Host` and `X-Forwarded-Proto` are believed
 */
export function originOf(headers: RequestHeaders, localPort: number, trustProxy: boolean): string {
  const forwarded = trustProxy ? headerOf(headers, "x-forwarded-host")?.split(",")[0]?.trim() : undefined;
  const host = forwarded ?? headerOf(headers, "host");
  const protocol = trustProxy && headerOf(headers, "x-forwarded-proto")?.startsWith("https") ? "https" : "http";
  if (host === known.host && protocol === known.protocol) return known.origin;
  if (host === undefined || !isHost(host)) return `http://127.0.0.1:${localPort}`;
  known = { host, protocol, origin: `${protocol}://${host}` };
  return known.origin;
}
