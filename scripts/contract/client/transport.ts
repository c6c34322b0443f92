/** How requests travel: not faster than allowed, again after a 429, and again after a connection that was closed. */
import { machineTime, type Time } from "../time.ts";
import { codeOf } from "./reason.ts";

/** At most so many requests in so many milliseconds, evenly spaced. */
export interface Rate {
  readonly count: number;
  readonly milliseconds: number;
}

export interface TransportOptions {
  readonly rate?: Rate;
  /** How requests are sent in the end. Without it, by the fetch of the platform. */
  readonly fetch?: typeof fetch;
  /** Whether a request may be sent again when it is not known whether the first one arrived. */
  readonly isRepeatable: (url: URL, method: string) => boolean;
  /** How time passes between requests. Without it, by the clock of this machine. */
  readonly time?: Time;
}

const mostTries = 6;
/** A pool may hold more than one connection that the server has closed. */
const mostReconnects = 2;
/** Without `Retry-After`: this long after the first 429, then twice as long each time. */
const firstPause = 500;
/** Longer than this nobody waits for a test. */
const longestPause = 120_000;

/** What a connection says that had been closed by the other side while it was idle. */
const closed: ReadonlySet<unknown> = new Set(["ECONNRESET", "UND_ERR_SOCKET", "EPIPE"]);

/** How long a 429 asks to wait, in milliseconds. Seconds or a date. */
function waitOf(response: Response, tries: number, now: number): number {
  const told = response.headers.get("retry-after") ?? "";
  if (/^\d+$/.test(told)) return Math.min(longestPause, Number(told) * 1000);
  const date = Date.parse(told);
  if (!Number.isNaN(date)) return Math.min(longestPause, Math.max(0, date - now));
  return firstPause * 2 ** tries;
}

/** The turn of the next request, so that they keep their distance. */
function createPace({ rate, time = machineTime }: TransportOptions): () => Promise<void> {
  if (rate === undefined) return () => Promise.resolve();
  const distance = rate.milliseconds / rate.count;
  let next = 0;
  return async () => {
    const turn = Math.max(time.now(), next);
    next = turn + distance;
    await time.pause(turn - time.now());
  };
}

/**
 * Sends a request.
 *
 * @param timeout how long each try may take, in milliseconds; `init.signal` is not used
 * @param expects429 whether a 429 is the response that is tested, so that it is not waited for
 */
export type Transport = (url: string, init: RequestInit, timeout: number, expects429?: boolean) => Promise<Response>;

/** A `fetch` that is a good guest. */
export function createTransport(options: TransportOptions): Transport {
  const { fetch: send = globalThis.fetch, time = machineTime } = options;
  const turn = createPace(options);

  async function once(url: string, init: RequestInit, timeout: number, reconnects: number): Promise<Response> {
    await turn();
    try {
      return await send(url, { ...init, signal: AbortSignal.timeout(timeout) });
    } catch (error) {
      if (reconnects === 0 || !closed.has(codeOf(error))) throw error;
      return once(url, init, timeout, reconnects - 1);
    }
  }

  return async (url, init, timeout, expects429 = false) => {
    const reconnects = options.isRepeatable(new URL(url), init.method ?? "GET") ? mostReconnects : 0;
    for (let tries = 0; ; tries += 1) {
      const response = await once(url, init, timeout, reconnects);
      if (response.status !== 429 || expects429 || tries + 1 === mostTries) return response;
      await response.body?.cancel();
      await time.pause(waitOf(response, tries, time.now()));
    }
  };
}
