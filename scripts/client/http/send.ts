import { PixelByteError } from "../errors/PixelByteError.ts";
import { failureOf } from "./failure.ts";
import { type CallLimits, PlannedRequest } from "./PlannedRequest.ts";
import { retryIn } from "./retryIn.ts";
import { sleep } from "./sleep.ts";

/** One attempt at a call, for a log. It has no headers, so the key cannot get into one. */
export interface LogEvent {
  /** The method and the address, such as `GET https://api.example.com/v1/jobs`. Without the query of the address. */
  readonly call: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** How long the attempt took, in milliseconds. */
  readonly took: number;
  /** The HTTP status, or why there was no answer. */
  readonly result: number | PixelByteError;
  /** The call will be sent again after so many milliseconds. */
  readonly retryIn?: number | undefined;
}

export interface SendSettings {
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly log: ((event: LogEvent) => void) | undefined;
}

/** Sends a request, again where that is safe, and gives the last answer. */
export type Send = (
  request: (Request & CallLimits) | PlannedRequest,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Both signals as one. */
export const eitherSignal = (one: AbortSignal | null | undefined, other: AbortSignal): AbortSignal =>
  one ? AbortSignal.any([one, other]) : other;

/** @throws what failed, as one of the errors of this package */
export const createSend =
  ({ fetch, log, ...limits }: SendSettings): Send =>
  async (request, headers) => {
    const { url, method, body, signal, timeout = limits.timeout, maxRetries = limits.maxRetries } = request;
    const call = `${method} ${url.split("?", 1)}`;
    for (let attempt = 1; ; attempt += 1) {
      const started = performance.now();
      const planned = request instanceof PlannedRequest;
      const outcome = await fetch(planned ? url : request.clone(), {
        method,
        headers: { ...headers, ...Object.fromEntries(request.headers) },
        signal: eitherSignal(signal, AbortSignal.timeout(timeout)),
        ...(planned && body && { body }),
      }).catch((error: unknown) => failureOf(error, call, signal));
      const failed = outcome instanceof PixelByteError;
      const isDone = attempt > maxRetries || (!failed && outcome.ok);
      const pause = isDone ? undefined : await retryIn(method, outcome, attempt);
      const took = performance.now() - started;
      log?.({ call, attempt, took, result: failed ? outcome : outcome.status, retryIn: pause });
      if (pause === undefined) {
        if (failed) throw outcome;
        return outcome;
      }
      // An answer that nobody reads would hold its connection.
      if (!failed) await outcome.body?.cancel();
      await sleep(pause, signal);
    }
  };
