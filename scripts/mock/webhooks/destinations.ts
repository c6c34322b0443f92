/** Where webhooks may go. A mock that anyone can reach must not become a tool against other hosts. */
import type { Issue } from "../../document/validation/issue.ts";

/**
 * - `off`: nowhere.
 * - `loopback`: to this machine, by https as the API demands. Jobs with another URL are accepted, as by the API, but
 *   nothing is sent.
 * - `local`: to this machine, also by http.
 * - `any`: wherever the job says, by https or by http.
 */
export const webhookModes = ["off", "loopback", "local", "any"] as const;
export type WebhookMode = (typeof webhookModes)[number];

/** Whether an address is one of this machine only. */
export const isLoopback = (address: string): boolean =>
  /^(::1|(::ffff:)?127(\.\d{1,3}){3}|::ffff:7f[\da-f]{2}:[\da-f]{1,4})$/.test(address);

/** The host of a URL as Node connects to it: an address of IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/** Whether a URL names this machine in so many words. A name that only resolves to it does not. */
export const isLocal = (url: URL): boolean => url.hostname === "localhost" || isLoopback(hostOf(url));

function plainHttp(text: unknown): URL | undefined {
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "http:" ? url : undefined;
}

/** Whether a `webhookUrl` is accepted although the document does not allow it: plain http. */
export function acceptsPlainHttp(mode: WebhookMode, text: unknown): boolean {
  const url = plainHttp(text);
  if (url === undefined) return false;
  return mode === "any" || (mode === "local" && isLocal(url));
}

/** The issues of a `webhookUrl`, with the option that would have let it pass. */
export function withRemedy(issues: readonly Issue[], webhookUrl: unknown): Issue[] {
  const url = plainHttp(webhookUrl);
  if (url === undefined) return [...issues];
  const mode = isLocal(url) ? "local" : "any";
  const remedy = `The mock accepts plain http if it is started with --webhooks ${mode}.`;
  return issues.map((issue) => ({ ...issue, message: `${issue.message} ${remedy}` }));
}

/** Why nothing is sent to a URL, if so. */
export function whyNot(mode: WebhookMode, url: URL): string | undefined {
  if (mode === "any") return undefined;
  if (mode === "off") return "Webhooks are off.";
  if (isLocal(url)) return undefined;
  return `${url.host} is not this machine. To send there, start the mock with --webhooks any.`;
}
