import { type ClientOptions, createClient, type PixelByteClient } from "../../../scripts/client/index.ts";

export * from "../../../scripts/client/index.ts";

/** A client of a test's server. */
export const clientOf = (server: { readonly url: string }, options: ClientOptions = {}): PixelByteClient =>
  createClient({ apiKey: "pb_test", baseUrl: server.url, ...options });

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => Promise.reject(new Error(`It succeeded with ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );
}
