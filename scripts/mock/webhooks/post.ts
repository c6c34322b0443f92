/** One HTTP request to a receiver of webhooks. */
import { lookup as resolveName } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Post } from "./deliveries.ts";
import { hostOf, isLocal, isLoopback } from "./destinations.ts";

/** How long a receiver may take, in milliseconds. The API does not say. */
const patience = 10_000;

/**
 * A name lookup that gives addresses of this machine only. The connection is made to the address that was checked: a
 * name that means another host the next time (DNS rebinding) reaches nothing.
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

/**
 * Makes a function that posts a body and resolves to the status of the response. Redirects are not followed. It rejects
 * if there is no response.
 *
 * A name of this machine is connected to this machine only, and its certificate may be one of its own: nobody else can
 * vouch for `localhost`.
 *
 * @param ca the certificates of further authorities to trust, as PEM
 */
export function createPost(ca: string | undefined): Post {
  return (url, headers, body) => {
    const send = url.protocol === "http:" ? requestHttp : requestHttps;
    const local = isLocal(url) ? { host: hostOf(url), lookup: lookupLoopback, rejectUnauthorized: false } : {};
    return new Promise((resolve, reject) => {
      const request = send(
        url,
        {
          method: "POST",
          headers: { ...headers, "content-length": Buffer.byteLength(body) },
          agent: false,
          signal: AbortSignal.timeout(patience),
          ...(ca === undefined ? {} : { ca }),
          ...local,
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          response.destroy();
        },
      );
      request.once("error", reject);
      request.end(body);
    });
  };
}
