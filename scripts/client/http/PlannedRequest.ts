/** What is particular to one call. Where limits are left out, those of the client count. */
export interface CallLimits {
  /** How long one attempt may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** How many times the call may be sent again after it failed. */
  readonly maxRetries?: number | undefined;
  /** What the caller should know of the call, whatever comes of it. */
  readonly warning?: string | undefined;
}

/** What there is to send, as openapi-fetch hands it to a `Request`. */
export interface Plan extends CallLimits {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: BodyInit;
  readonly signal: AbortSignal | null;
}

/**
 * Stands in for the `Request` that openapi-fetch makes. A real one costs a fifth of the whole call, and its body can be
 * sent only once. It is made all the same when there is middleware, which works on real ones.
 */
export class PlannedRequest implements Plan {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body?: BodyInit;
  declare readonly signal: AbortSignal | null;
  declare readonly timeout?: number | undefined;
  declare readonly maxRetries?: number | undefined;
  declare readonly warning?: string | undefined;

  constructor(url: string, plan: Plan) {
    Object.assign(this, plan, { url });
  }
}
