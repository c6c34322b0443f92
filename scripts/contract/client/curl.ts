import type { Secrets } from "./secrets.ts";

/** A request as people repeat it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request that was sent before. */
export interface Step {
  readonly sent: Sent;
  /** When its response came, in milliseconds. Only the time from one to the next means something. */
  readonly time: number;
  /** Whether it put an account of the mock in a state: what follows in that account depends on all since. */
  readonly isSetting?: boolean;
  /** The id that it made, the shell variable that holds it, such as `JOB_ID`, and a filter of jq, such as `.jobId`. */
  readonly made?: { readonly id: string; readonly variable: string; readonly filter: string };
}

/** Headers that carry the key, and what stands before it. */
const keyHeaders: ReadonlyMap<string, RegExp> = new Map([
  ["authorization", /^Bearer /i],
  ["x-api-key", /^/],
]);

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text between double quotes, in which a shell looks for variables and commands. */
const inQuotes = (text: string): string => text.replaceAll(/["$\\`]/g, "\\$&");

function headerOf([name, value]: [string, string], secrets: Secrets): string {
  const [before] = keyHeaders.get(name.toLowerCase())?.exec(value) ?? [];
  if (before !== undefined) {
    const variable = secrets.variableOf(value.slice(before.length));
    // A wrong key is no secret, and a request with another one would be another request.
    if (variable !== undefined) return `-H "${name}: ${before}$${variable}"`;
  }
  return `-H ${quote(`${name}: ${value}`)}`;
}

/** The address, with shell variables instead of ids that earlier steps have made. */
function targetOf(url: string, steps: readonly Step[]): string {
  const made = steps.findLast((step) => step.made !== undefined && names(url, step.made.id))?.made;
  if (made === undefined) return quote(url);
  const id = encodeURIComponent(made.id);
  const [before = "", ...after] = url.split(id);
  const rest = after.join(id);
  // A letter after the name would belong to it.
  const variable = /^\w/.test(rest) ? `\${${made.variable}}` : `$${made.variable}`;
  return `"${inQuotes(before)}${variable}${inQuotes(rest)}"`;
}

const names = (url: string, id: string): boolean => url.includes(encodeURIComponent(id));

const commandOf = ({ method, url, headers, body }: Sent, secrets: Secrets, steps: readonly Step[]): string =>
  [
    `curl -sS -X ${method} ${targetOf(url, steps)}`,
    ...Object.entries(headers).map((header) => headerOf(header, secrets)),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ].join(" \\\n  ");

const accountOf = ({ headers }: Sent): string | undefined => headers.authorization;

/** Whether a request is sent with a key that was made up for it. */
const isOfNewAccount = ({ headers: { authorization = "" } }: Sent, { variableOf }: Secrets): boolean =>
  authorization.startsWith("Bearer ") && variableOf(authorization.slice("Bearer ".length)) === undefined;

/**
 * The steps that a request needs: those since its account was set, those in a new account, or those that made and changed
 * what it names.
 */
function neededBy(sent: Sent, steps: readonly Step[], secrets: Secrets): readonly Step[] {
  const own = steps.findIndex((step) => step.sent === sent);
  const earlier = own === -1 ? steps : steps.slice(0, own);
  const isSame = (step: Step): boolean => accountOf(step.sent) === accountOf(sent);
  const setting = earlier.findIndex((step) => step.isSetting && isSame(step));
  if (setting !== -1) return earlier.slice(setting);
  if (isOfNewAccount(sent, secrets)) return earlier.filter((step) => step.sent.method !== "GET" && isSame(step));
  const origin = earlier.findLastIndex(({ made }) => made !== undefined && names(sent.url, made.id));
  const id = earlier[origin]?.made?.id;
  if (id === undefined) return [];
  const changes = earlier.slice(origin + 1).filter(({ sent: { method, url } }) => method !== "GET" && names(url, id));
  return [...earlier.slice(origin, origin + 1), ...changes];
}

/** What was waited for takes longer than this, in milliseconds. */
const noticeable = 500;

/**
 * The request as curl commands, with environment variables instead of the keys. What it needs is done by commands
 * before it: they make the ids in its path, and wait if the run did.
 *
 * @param time when the request was sent, by the clock of the steps
 */
export function curlOf(sent: Sent, secrets: Secrets, steps: readonly Step[] = [], time = 0): string {
  const needed = neededBy(sent, steps, secrets);
  const lines = needed.map((step, index) => {
    const command = commandOf(step.sent, secrets, needed.slice(0, index));
    const { made } = step;
    return made === undefined
      ? `${command} > /dev/null`
      : `${made.variable}=$(${command} | jq -r ${quote(made.filter)})`;
  });
  const waited = time - (needed.at(-1)?.time ?? time);
  const pause = waited > noticeable ? [`sleep ${Math.ceil(waited / 1000)}`] : [];
  return [...lines, ...pause, commandOf(sent, secrets, needed)].join("\n");
}
