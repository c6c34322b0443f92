/** Limits of one call; without them, those of the client. */
export interface CallLimits {
  /** How long one attempt may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** How many times the call may be sent again after it failed. */
  readonly maxRetries?: number | undefined;
}

/**
 * Stands in for the `Request` that openapi-fetch makes: address and settings as they are. A real `Request` costs a fifth
 * of the whole call. It is made all the same when there is middleware, which works on real ones.
 */
export class PlannedRequest implements CallLimits {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly signal?: AbortSignal | null;
  declare readonly timeout?: number | undefined;
  declare readonly maxRetries?: number | undefined;

  constructor(url: string, settings: RequestInit & CallLimits & { method: string; headers: Headers }) {
    Object.assign(this, settings, { url });
  }
}
