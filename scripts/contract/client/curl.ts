import type { Secrets } from "./secrets.ts";

/** A request as people repeat it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Where a value in the path comes from: the request that returned it, and where it is in the response. */
export interface Origin {
  readonly value: string;
  /** The shell variable that holds it, such as `JOB_ID`. */
  readonly variable: string;
  /** A filter of jq, such as `.jobId`. */
  readonly filter: string;
  readonly sent: Sent;
}

/** Headers that carry the key, and what stands before it. */
const keyHeaders = new Map([
  ["authorization", "Bearer "],
  ["x-api-key", ""],
]);

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function headerOf([name, value]: [string, string], secrets: Secrets): string {
  const before = keyHeaders.get(name.toLowerCase());
  if (before !== undefined && value.startsWith(before)) {
    const variable = secrets.variableOf(value.slice(before.length));
    // A wrong key is no secret, and a request with another one would be another request.
    if (variable !== undefined) return `-H "${name}: ${before}$${variable}"`;
  }
  return `-H ${quote(`${name}: ${value}`)}`;
}

const commandOf = ({ method, url, headers, body }: Sent, secrets: Secrets, origin?: Origin): string => {
  const place = origin === undefined ? -1 : url.indexOf(encodeURIComponent(origin.value));
  const target =
    origin === undefined || place === -1
      ? quote(url)
      : `"${url.slice(0, place)}$${origin.variable}${url.slice(place + encodeURIComponent(origin.value).length)}"`;
  return [
    `curl -sS -X ${method} ${target}`,
    ...Object.entries(headers).map((header) => headerOf(header, secrets)),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ].join(" \\\n  ");
};

/**
 * The request as curl commands, with environment variables in place of the keys. An id in the path that an earlier
 * request returned is obtained by a command before it.
 */
export function curlOf(sent: Sent, secrets: Secrets, origins: readonly Origin[] = []): string {
  const origin = origins.findLast(({ value }) => sent.url.includes(encodeURIComponent(value)));
  if (origin === undefined) return commandOf(sent, secrets);
  const before = `${origin.variable}=$(${commandOf(origin.sent, secrets)} | jq -r ${quote(origin.filter)})`;
  return `${before}\n${commandOf(sent, secrets, origin)}`;
}
