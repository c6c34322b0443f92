import type { Context } from "./settings.ts";

/** Cancels jobs whose call is aborted, while the AI SDK waits for them. */
export interface Cancelling {
  /** Cancels the job as soon as the signal is aborted. */
  watch(jobId: string, signal: AbortSignal | undefined): void;
  /** The job is over. */
  ended(jobId: string): void;
}

/** How long cancelling may take, in milliseconds. */
const timeout = 10_000;

export function createCancelling({ client }: Pick<Context, "client">): Cancelling {
  const watched = new Map<string, AbortController>();
  return {
    watch(jobId, signal) {
      // A job that is already processing cannot be cancelled, and goes on.
      const cancel = () =>
        void client()
          .jobs.cancel(jobId, { timeout })
          .catch(() => {});
      if (signal?.aborted) return cancel();
      const end = new AbortController();
      watched.set(jobId, end);
      signal?.addEventListener("abort", cancel, { signal: end.signal, once: true });
    },
    ended(jobId) {
      watched.get(jobId)?.abort();
      watched.delete(jobId);
    },
  };
}
