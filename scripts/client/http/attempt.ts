import { RequestTimeoutError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import { failureOf } from "./failure.ts";
import { limitTime } from "./timeLimit.ts";

/** A request that can be sent more than once. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | null;
  /** Ends the call. */
  readonly signal?: AbortSignal | null | undefined;
}

/** A response whose whole body has been read. */
export interface ReadResponse {
  readonly response: Response;
  readonly text: string;
}

/** The method and the URL, for errors and logs. The query is left out: it may hold a signature. */
export const nameOf = ({ method, url }: Outgoing): string => `${method} ${url.split("?", 1)}`;

/**
 * Sends a request once and reads the whole response, so that a body that breaks off is a failed attempt as well.
 *
 * @param timeout how long that may take, in milliseconds
 * @returns the response, or why there was none
 */
export async function attempt(
  fetch: typeof globalThis.fetch,
  request: Outgoing,
  timeout: number,
): Promise<ReadResponse | PixelByteError> {
  const { url, method, headers, body } = request;
  const late = () => new RequestTimeoutError(`${nameOf(request)}: timed out`);
  const { signal, clear } = limitTime(timeout, late, request.signal);
  try {
    const response = await fetch(url, { method, headers, body, signal });
    return { response, text: await response.text() };
  } catch (error) {
    return failureOf(error, nameOf(request), signal);
  } finally {
    clear();
  }
}
