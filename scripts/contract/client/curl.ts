/** A request as people repeat it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Headers that carry the key, and what stands before it. Their values are never shown. */
const secret = new Map([
  ["authorization", "Bearer "],
  ["x-api-key", ""],
]);
const keyVariable = "$PIXELBYTE_API_KEY";

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function headerOf([name, value]: [string, string]): string {
  const before = secret.get(name.toLowerCase());
  return before === undefined ? `-H ${quote(`${name}: ${value}`)}` : `-H "${name}: ${before}${keyVariable}"`;
}

/** The request as a curl command, with the environment variable in place of the key. */
export function curlOf({ method, url, headers, body }: Sent): string {
  const parts = [
    `curl -X ${method} ${quote(url)}`,
    ...Object.entries(headers).map(headerOf),
    ...(body === undefined ? [] : [`-d ${quote(body)}`]),
  ];
  return parts.join(" \\\n  ");
}
