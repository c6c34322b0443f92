import type { Context } from "../context.ts";

/**
 * Does something that Ctrl-C ends in good order.
 *
 * @param work gets a signal that aborts with the first Ctrl-C
 */
export async function interruptible<T>(context: Context, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = new AbortController();
  const end = context.onInterrupt(() => interrupt.abort());
  try {
    return await work(interrupt.signal);
  } finally {
    end();
  }
}
