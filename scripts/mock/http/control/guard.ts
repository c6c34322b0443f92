/** Keeps web pages away from the control API: a browser sends their requests along with any page. */
import { say } from "../../../document/phrases.ts";
import { StatusError } from "../../errors/StatusError.ts";
import { headerOf, type IncomingRequest } from "../request.ts";

const refuse = (message: string): never => {
  throw new StatusError(403, "OPERATION_NOT_ALLOWED", message);
};

function refuseForeignPages({ headers, origin }: IncomingRequest): void {
  const from = headerOf(headers, "origin");
  const site = headerOf(headers, "sec-fetch-site");
  const isForeign = (from !== undefined && from !== origin) || site === "cross-site" || site === "same-site";
  if (isForeign) refuse("Web pages from other origins may not use the control API.");
}

/** Whether a host cannot be owned on the internet: an address, a name without a dot, or one in a reserved domain. */
function isPrivate(host: string): boolean {
  const isAddress = /^[\d.]+$|:/.test(host);
  return isAddress || !host.includes(".") || /\.(localhost|local|internal|test)$/.test(host);
}

/**
 * A name on the internet that resolves to this machine (DNS rebinding) makes a page of that name one of the mock's own
 * origin. So the control API has only names that a page cannot have.
 *
 * @param allowedHosts further names that it may have
 * @returns a function that throws a {@link StatusError} for a request that may not use the control API
 */
export function createGuard(allowedHosts: readonly string[]): (request: IncomingRequest) => void {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return (request) => {
    refuseForeignPages(request);
    // A request without a connection has none.
    const sent = headerOf(request.headers, "host");
    if (sent === undefined) return;
    const host = sent.toLowerCase().replace(/:\d*$/, "");
    if (isPrivate(host) || allowed.has(host)) return;
    refuse(
      `The control API does not respond at ${say(host)}. If that name is yours, start the mock with --allowed-hosts ${host}.`,
    );
  };
}
