import { type Reply, request, type Server, type ServerKind, textIn } from "./request.ts";

/** The longest pause between two polls after errors, in milliseconds. */
const longestPause = 30_000;

/** Milliseconds between two polls. The mocks are sixty times faster than the API. */
const pauses: Readonly<Record<ServerKind, number>> = { page: 500, mock: 500, sandbox: 5_000, api: 5_000 };

/** Whether a reply says something about the job, now or for good. */
const isTemporary = (reply: Reply): boolean =>
  reply.kind !== "json" || reply.status >= 500 || reply.status === 429 || reply.status === 408;

const pauseOf = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Polls a job until it is in a final state or the server refuses to show it. Errors that may pass, such as a lost
 * connection or a 503, do not end it; the pauses after them grow.
 *
 * @param path of the job
 * @param signal ends it early
 */
export async function* pollJob(
  server: Server,
  path: string,
  finalStates: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Reply> {
  for (let failures = 0; !signal.aborted; ) {
    const reply = await request(server, path);
    if (signal.aborted) return;
    yield reply;
    failures = isTemporary(reply) ? failures + 1 : 0;
    if (reply.kind === "json" && failures === 0) {
      if (reply.status >= 400 || finalStates.includes(textIn(reply.body, "status") ?? "")) return;
    }
    await pauseOf(Math.min(pauses[server.kind] * 2 ** failures, longestPause), signal);
  }
}
