/** What a call costs the caller, beside a bare fetch and other clients. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "../median.ts";
import { startServer } from "../mock/server.ts";
import { callers } from "./callers.ts";
import { otherCallers } from "./others.ts";

const callerFile = fileURLToPath(new URL("caller.ts", import.meta.url));
const serverFile = fileURLToPath(new URL("../mock/bare.ts", import.meta.url));
const callsInRound = 6_000;

/** Puts this process and those that it starts on one processor, where the system can. */
function shareOneProcessor(): void {
  try {
    execFileSync("taskset", ["--all-tasks", "--cpu-list", "--pid", "0", String(process.pid)], { stdio: "ignore" });
  } catch {
    console.warn("There is no taskset: ratios are less sure.");
  }
}

/**
 * Prints CPU time for a call, and how often that of a bare fetch it is. Each caller has a process of its own, as in a
 * user's program: in one process, each would pay for the rubbish of the others. They take turns, so that what else the
 * machine does weighs on all alike; the ratio is taken within a round.
 */
export async function overhead(cache: string, rounds: number): Promise<void> {
  shareOneProcessor();
  const files = await otherCallers(cache);
  const contenders = [...Object.keys(callers).map((name) => [name, name] as const), ...files];
  const costs = new Map(contenders.map(([name]) => [name, [0].slice(1)]));
  const server = await startServer((port) => [serverFile, String(port)]);
  try {
    const url = `http://127.0.0.1:${server.port}`;
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, caller] of contenders) {
        const printed = execFileSync(process.execPath, [callerFile, caller, url, String(callsInRound)], {
          encoding: "utf8",
        });
        costs.get(name)?.push(Number(printed));
      }
    }
  } finally {
    await server.stop();
  }
  const [base = []] = costs.values();
  console.log(`${"a submit call".padEnd(20)}${"CPU us".padStart(8)}${"x bare".padStart(8)}`);
  for (const [name, own] of costs) {
    const ratio = median(own.map((cost, round) => cost / (base[round] ?? 1)));
    console.log(`${name.padEnd(20)}${median(own).toFixed(0).padStart(8)}${ratio.toFixed(2).padStart(8)}`);
  }
  console.log("pixelbyte-client may cost 1.25x bare at most.\n");
}
