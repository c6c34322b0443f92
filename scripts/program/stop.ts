/** How often it is looked whether npm is still there, in milliseconds. */
const interval = 500;

/**
 * Runs `close` once, when the program is told to stop, and ends it.
 *
 * npm runs a script in a shell, and a signal sent to npm ends npm and the shell only. The program then has another
 * parent, which is taken for the signal that did not arrive.
 *
 * @returns what stops the program as a signal does
 */
export function onStop(close: () => Promise<void>): () => Promise<void> {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (process.env.npm_lifecycle_event === undefined) return stop;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, interval).unref();
  return stop;
}
