import { RequestTimeoutError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import { failureOf } from "./failure.ts";
import type { Fetch, FetchInit, FetchResponse } from "./fetch.ts";
import { limitTime } from "./timeLimit.ts";

/** A request that can be sent more than once. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: FetchInit["body"];
  readonly redirect: FetchInit["redirect"];
  /** Ends the call. */
  readonly signal?: AbortSignal | null | undefined;
}

/** A response whose whole body has been read. */
export interface ReadResponse {
  readonly response: FetchResponse;
  readonly text: string;
}

/** The method and the URL, for errors and logs. The query is left out: it may hold a signature. */
export const nameOf = ({ method, url }: Outgoing): string => `${method} ${url.split("?", 1)}`;

/**
 * Next.js and others keep responses, and a job would stay as it was at the first poll. Not every platform knows the option,
 * and some throw if they do not.
 */
const noStore = (): Pick<FetchInit, "cache"> => ("cache" in Request.prototype ? { cache: "no-store" } : {});

/**
 * Sends a request once and reads the whole response, so that a body that breaks off is a failed attempt as well.
 *
 * @param timeout how long that may take, in milliseconds
 * @returns the response, or why there was none
 */
export async function attempt(
  fetch: Fetch,
  request: Outgoing,
  timeout: number,
): Promise<ReadResponse | PixelByteError> {
  const { url, method, body, redirect } = request;
  const headers = Object.fromEntries(request.headers);
  const late = () => new RequestTimeoutError(`${nameOf(request)}: timed out`);
  const { signal, race, clear } = limitTime(timeout, late, request.signal);
  try {
    const response = await race(fetch(url, { ...noStore(), method, headers, body, redirect, signal }));
    return { response, text: await race(response.text()) };
  } catch (error) {
    return failureOf(error, nameOf(request), signal);
  } finally {
    clear();
  }
}
