/** `node caller.ts <name or file> <url> <calls>`: prints the CPU time of a call, in microseconds, once warm. */
import { callerOf } from "./callers.ts";

const [name = "", url = "", calls = ""] = process.argv.slice(2);
const count = Number(calls);
const call = (await callerOf(name))(url);
for (let index = 0; index < count; index += 1) await call();
const before = process.cpuUsage();
for (let index = 0; index < count; index += 1) await call();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / count);
