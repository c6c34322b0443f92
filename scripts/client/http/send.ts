import type { PixelByteError } from "../errors/PixelByteError.ts";
import { failureOf } from "./failure.ts";
import { mayRepeat } from "./mayRepeat.ts";
import { type CallLimits, PlannedRequest } from "./PlannedRequest.ts";
import { longestPause, pauseAfter } from "./pause.ts";
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
  request: (Request | PlannedRequest) & CallLimits,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Both signals as one. */
export const eitherSignal = (one: AbortSignal | null | undefined, other: AbortSignal): AbortSignal =>
  one ? AbortSignal.any([one, other]) : other;

/** @throws what failed, as one of the errors of this package */
export const createSend =
  ({ fetch, timeout, maxRetries, log }: SendSettings): Send =>
  async (request, headers) => {
    const { method, signal } = request;
    const call = `${method} ${request.url.replace(/\?.*/, "")}`;
    for (let attempt = 1; ; attempt += 1) {
      const started = performance.now();
      const outcome = await fetch(request instanceof PlannedRequest ? request.url : request.clone(), {
        ...request,
        headers: { ...headers, ...Object.fromEntries(request.headers) },
        signal: eitherSignal(signal, AbortSignal.timeout(request.timeout ?? timeout)),
      }).catch((error: unknown) => failureOf(error, call, signal));
      const took = performance.now() - started;
      const pause = pauseAfter(outcome, attempt);
      const retryIn =
        attempt <= (request.maxRetries ?? maxRetries) && pause <= longestPause && (await mayRepeat(method, outcome))
          ? pause
          : undefined;
      const isAnswer = outcome instanceof Response;
      log?.({ call, attempt, took, result: isAnswer ? outcome.status : outcome, retryIn });
      if (isAnswer) {
        if (retryIn === undefined) return outcome;
        // An answer that nobody reads would hold its connection.
        await outcome.body?.cancel();
      } else if (retryIn === undefined) throw outcome;
      await sleep(retryIn, signal);
    }
  };
