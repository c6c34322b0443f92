/** A request as it arrived, by a socket or by a call of `fetch`. */
import type { StoredFile } from "../files/storedFile.ts";

/** Names are in lower case. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface IncomingRequest {
  readonly method: string;
  /** The path with its query, as sent. */
  readonly url: string;
  readonly headers: RequestHeaders;
  /** The origin at which the mock was reached, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** Names and values of the headers in turn, as they were sent. Only a socket knows them. */
  readonly rawHeaders?: readonly string[];
  /**
   * The bytes of the body, none if there is no body, or what is wrong with a body that is larger than `limit`. Rejects
   * with {@link Aborted} if the caller goes away.
   */
  readBody(limit: number): Promise<Uint8Array | BodyIssue>;
  /** Like {@link readBody}, for a file, which may be too large for the memory. Whoever gets it has to drop it. */
  readFile(limit: number): Promise<StoredFile | BodyIssue>;
}

/** The bytes of a request without a body. */
export const noBytes = new Uint8Array(0);

/** Why a body could not be used, as a sentence. */
export class BodyIssue extends Error {}

/** The caller went away before the body was complete. */
export class Aborted extends Error {}

/** A header that is sent once; the first of several. */
export function headerOf(headers: RequestHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" || value === undefined ? value : value[0];
}
