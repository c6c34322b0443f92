import { RequestTimeoutError } from "../errors/clientErrors.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { failureOf } from "./failure.ts";
import type { CallLimits, PlannedRequest } from "./PlannedRequest.ts";
import { retryIn } from "./retryIn.ts";
import { sleep } from "./sleep.ts";
import { limitTime } from "./timeLimit.ts";

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
  /** That the model of the call is deprecated: said once for each model. Without a `log`, it goes to `console.warn`. */
  readonly warning?: string | undefined;
}

export interface SendSettings {
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly log: (event: LogEvent) => void;
}

/** What openapi-fetch made of a call. */
export type Sendable = (Request & CallLimits) | PlannedRequest;

/** Sends a request, again where that is safe, and gives the last answer. */
export type Send = (request: Sendable, headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** @throws what failed, as one of the errors of this package */
export const createSend =
  ({ fetch, log, ...settings }: SendSettings): Send =>
  async (request, identity) => {
    const { url, method, timeout = settings.timeout, maxRetries = settings.maxRetries } = request;
    let { warning } = request;
    const call = `${method} ${url.split("?", 1)}`;
    const headers = { ...identity, ...Object.fromEntries(request.headers) };

    /** Sends the request once and reads the whole answer, so that a broken body is a failed attempt as well. */
    async function attemptOnce(): Promise<Response | PixelByteError> {
      const late = () => new RequestTimeoutError(`${call}: timed out`);
      const { signal, clear } = limitTime(timeout, late, request.signal);
      try {
        // What a Request carries is on its prototype, so nothing of it is spread here; what a plan carries is its own.
        const copy = "clone" in request && request.clone();
        const answer = await fetch(copy || url, { ...request, headers, signal });
        const text = await answer.text();
        // Middleware gets a new Response. That would cost a planned call a tenth more, of which only the text is read.
        return Object.assign(copy ? new Response(text || null, answer) : answer, { text: async () => text });
      } catch (error) {
        return failureOf(error, call, signal);
      } finally {
        clear();
      }
    }

    for (let attempt = 1; ; attempt += 1) {
      const started = Date.now();
      const outcome = await attemptOnce();
      const failed = outcome instanceof PixelByteError;
      const isLast = attempt > maxRetries || request.signal?.aborted || (!failed && outcome.ok);
      const pause = isLast ? undefined : await retryIn(method, outcome, attempt);
      const result = failed ? outcome : outcome.status;
      log({ call, attempt, took: Date.now() - started, result, retryIn: pause, warning });
      warning = undefined;
      if (pause !== undefined) await sleep(pause, request.signal);
      else if (failed) throw outcome;
      else return outcome;
    }
  };
