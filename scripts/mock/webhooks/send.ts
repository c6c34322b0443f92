/** One HTTP request to a receiver of webhooks. */
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { hostOf, isLocal, lookupLoopback } from "./policy.ts";

/** How long a receiver may take, in milliseconds. The API does not say. */
const patience = 10_000;

/**
 * Posts a body and gives the status of the answer. Redirects are not followed. Rejects when there is no answer.
 *
 * A name of this machine is connected to this machine only, and its certificate may be one of its own: nobody else can
 * vouch for `localhost`.
 */
export function post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
  const send = url.protocol === "http:" ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(patience),
        ...(isLocal(url) ? { host: hostOf(url), lookup: lookupLoopback, rejectUnauthorized: false } : {}),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    request.once("error", reject);
    request.end(body);
  });
}
