/**
 * Preloaded into every server that is measured, with `--expose-gc`: says over IPC what the process has cost. Plain
 * JavaScript, so that a server's start does not pay for removing types.
 */
const { channel, cpuUsage, memoryUsage } = process;

/** CPU time so far, in milliseconds. */
function cpu() {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}

/** Resident memory in MB, when the garbage has been collected and the pages that it held have been given back. */
function memory() {
  globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  return memoryUsage().rss / 2 ** 20;
}

process.on("message", (wanted) => process.send?.(wanted === "memory" ? memory() : cpu()));
channel?.unref();
// A bench that is stopped leaves no server behind.
process.once("disconnect", () => process.exit());
