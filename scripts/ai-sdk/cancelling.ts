import { AbortedError } from "../client/index.ts";
import { isObject } from "../document/json.ts";
import type { Context } from "./settings.ts";

/** How long cancelling may take, in milliseconds. */
const timeout = 10_000;

/** Cancels a job, and tells whether that was possible. A job that is already processing goes on. */
export async function cancelJob({ client }: Pick<Context, "client">, jobId: string): Promise<boolean> {
  return client()
    .jobs.cancel(jobId, { timeout })
    .then(Boolean, () => false);
}

/**
 * Ends a call that was aborted while its job was submitted.
 *
 * @throws {AbortedError} with the id of the job
 */
export async function throwIfAborted(
  { jobId }: { readonly jobId: string },
  context: Pick<Context, "client" | "cancelIfUnfinished">,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!signal?.aborted) return;
  const cancelled = context.cancelIfUnfinished ? await cancelJob(context, jobId) : undefined;
  throw new AbortedError(`${jobId}: aborted`, { cause: signal.reason, jobId, cancelled });
}

/** Cancels jobs whose call is aborted, while the AI SDK waits for them. */
export interface Cancelling {
  /** Cancels the job of an operation as soon as the signal is aborted. */
  watch(operation: object, jobId: string, signal: AbortSignal | undefined): void;
  /** The job of the operation is over. */
  ended(operation: unknown): void;
}

export function createCancelling(context: Pick<Context, "client">): Cancelling {
  // By the very object that the AI SDK keeps while it polls: of operations that it has let go, nothing stays here.
  const watched = new WeakMap<object, AbortController>();
  return {
    watch(operation, jobId, signal) {
      const cancel = (): void => void cancelJob(context, jobId);
      if (signal?.aborted) return cancel();
      const end = new AbortController();
      watched.set(operation, end);
      signal?.addEventListener("abort", cancel, { signal: end.signal, once: true });
    },
    ended(operation) {
      if (isObject(operation)) watched.get(operation)?.abort();
    },
  };
}
