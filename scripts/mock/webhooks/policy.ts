/** Where webhooks may go. A mock that anyone can reach must not become a tool against other hosts. */
import { lookup as resolveName } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/**
 * - `off`: nowhere.
 * - `loopback`: to this machine, by https as the API demands. Jobs with another address are accepted, as by the API,
 *   but nothing is sent.
 * - `local`: to this machine, also by http.
 * - `any`: wherever the job says, by https, and to this machine also by http.
 */
export const webhookModes = ["off", "loopback", "local", "any"] as const;
export type WebhookMode = (typeof webhookModes)[number];

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

const isLoopback = (address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? "ipv4" : "ipv6");
};

/** The host of a URL as Node connects to it: an address of IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/** Whether a URL names this machine in so many words. A name that only resolves to it does not. */
export const isLocal = (url: URL): boolean => url.hostname === "localhost" || isLoopback(hostOf(url));

/** Whether a `webhookUrl` is accepted although the document does not allow it: plain http, to this machine. */
export function acceptsPlainHttp(mode: WebhookMode, text: unknown): boolean {
  if ((mode !== "local" && mode !== "any") || typeof text !== "string" || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === "http:" && isLocal(url);
}

/** Why nothing is sent to a URL, if so. */
export function whyNot(mode: WebhookMode, url: URL): string | undefined {
  if (mode === "any") return undefined;
  if (mode === "off") return "Webhooks are off.";
  if (isLocal(url)) return undefined;
  return `${url.host} is not this machine. To send there, start the mock with --webhooks any.`;
}

/**
 * A name lookup that gives addresses of this machine only. The connection is made to the address that was checked: a
 * name that means another host the next time (DNS rebinding) leads nowhere.
 */
export const lookupLoopback: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const allowed = addresses.filter(({ address }) => isLoopback(address));
    const [first] = allowed;
    if (first === undefined) return callback(new Error(`${hostname} does not resolve to this machine`), "", 0);
    if (options.all === true) return callback(null, allowed);
    return callback(null, first.address, first.family);
  });
};
