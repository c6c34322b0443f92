/** `fork(caller.ts, [name or file, url])`: makes the requested number of calls, and reports the CPU time of one, in microseconds. */
import { callerOf } from "./callers.ts";

const [name = "", url = ""] = process.argv.slice(2);
const call = (await callerOf(name))(url);

process.on("message", async (calls) => {
  const count = Number(calls);
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) await call();
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / count);
});
