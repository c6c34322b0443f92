import type { FilePart } from "../files/storedFile.ts";

/** A response on its way out. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array | string | FilePart;
  /** The connection is closed after so many bytes of the body. */
  readonly truncateAt?: number;
}

/** A response of the API: its body is JSON. */
export interface ApiResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body: unknown;
}

const json = { "content-type": "application/json" };

export const jsonResponse = ({ status, headers, body }: ApiResponse): HttpResponse => ({
  status,
  headers: headers === undefined ? json : { ...json, ...headers },
  body: JSON.stringify(body),
});
