import { PixelByteError } from "../errors/PixelByteError.ts";
import { attempt, nameOf, type Outgoing, type ReadResponse } from "./attempt.ts";
import { unsentOf } from "./failure.ts";
import type { Fetch } from "./fetch.ts";
import { retryIn } from "./retry.ts";
import { sleep } from "./sleep.ts";

/** One attempt at a request, for a log. It has no headers, so the key cannot end up in the log. */
export interface LogEvent {
  /** The method and the URL, such as `GET https://api.example.com/v1/jobs`, without the query. */
  readonly call: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** How long the attempt took, in milliseconds. */
  readonly took: number;
  /** The HTTP status, or why there was no response. */
  readonly result: number | PixelByteError;
  /** If there is another attempt: the delay before it, in milliseconds. */
  readonly retryIn?: number | undefined;
  /** Says that the model is deprecated; logged once for each model. Without a `log`, it goes to `console.warn`. */
  readonly warning?: string | undefined;
}

/** What limits one call. */
export interface Limits {
  /** How long one attempt may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** How many times the request may be retried. */
  readonly maxRetries?: number | undefined;
  /** Ends further attempts, but not one that is under way. Without it, the signal of the request. */
  readonly stop?: AbortSignal | undefined;
  /** When further attempts end, in the milliseconds of `Date.now`: one that would come later is not waited for. */
  readonly endsAt?: number | undefined;
  /** What the caller should know of the call, whatever comes of it. */
  readonly warning?: string | undefined;
}

export interface SendSettings {
  readonly fetch: Fetch;
  /** Counts for calls without limits of their own. */
  readonly timeout: number;
  /** Counts for calls without limits of their own. */
  readonly maxRetries: number;
  readonly log: (event: LogEvent) => void;
}

/**
 * Sends a request, again if that is safe, and returns the last response.
 *
 * @throws {PixelByteError} if there was none
 */
export type Send = (request: Outgoing, limits?: Limits) => Promise<ReadResponse>;

export function createSend(settings: SendSettings): Send {
  return async (request, limits = {}) => {
    const { timeout = settings.timeout, maxRetries = settings.maxRetries, stop = request.signal, endsAt } = limits;
    let { warning } = limits;
    for (let count = 1; ; count += 1) {
      if (stop?.aborted) throw unsentOf(nameOf(request), stop);
      const started = Date.now();
      const outcome = await attempt(settings.fetch, request, timeout);
      const failed = outcome instanceof PixelByteError;
      const isLast = count > maxRetries || stop?.aborted || (!failed && outcome.response.ok);
      const next = isLast ? undefined : retryIn(request.method, outcome, count);
      const pause = next !== undefined && Date.now() + next >= (endsAt ?? Number.POSITIVE_INFINITY) ? undefined : next;
      const result = failed ? outcome : outcome.response.status;
      const took = Date.now() - started;
      settings.log({ call: nameOf(request), attempt: count, took, result, retryIn: pause, warning });
      warning = undefined;
      if (pause !== undefined) await sleep(pause, stop);
      else if (failed) throw outcome;
      else return outcome;
    }
  };
}
