import createFetchClient, { type Client, type ClientOptions as FetchOptions } from "openapi-fetch";
import { serverUrl } from "../../generated/client/src/document.ts";
import type { paths } from "../../generated/types.ts";

/** How to reach the API. Everything that openapi-fetch takes is accepted too. */
export interface ClientOptions extends Omit<FetchOptions, "baseUrl"> {
  /** Your API key. Without it, the environment variable `PIXELBYTE_API_KEY` is read. */
  readonly apiKey?: string;
  /** Where the API is. Without it, the production server of the document; for the mock, `http://localhost:4010`. */
  readonly baseUrl?: string;
}

/** A client with one typed method per HTTP method: `client.POST("/v1/jobs/submit", { body })`. */
export type PixelByteClient = Client<paths>;

/** No API key was given and `PIXELBYTE_API_KEY` is not set. */
export class MissingApiKeyError extends Error {
  constructor() {
    super("No API key. Pass createClient({ apiKey }) or set the environment variable PIXELBYTE_API_KEY.");
    this.name = "MissingApiKeyError";
  }
}

/** The environment, where there is one: browsers and edge workers may have none. */
function environmentKey(): string | undefined {
  return typeof process === "undefined" ? undefined : process.env.PIXELBYTE_API_KEY;
}

/**
 * Makes a client for the PixelByte API. Requests and answers are typed by the document: the value of `model` decides
 * which `input` compiles.
 *
 * @throws {MissingApiKeyError} when there is no key to send
 */
export function createClient({
  apiKey = environmentKey(),
  baseUrl = serverUrl,
  ...options
}: ClientOptions = {}): PixelByteClient {
  if (!apiKey) throw new MissingApiKeyError();
  const client = createFetchClient<paths>({ baseUrl, ...options });
  client.use({
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${apiKey}`);
      return request;
    },
  });
  return client;
}
