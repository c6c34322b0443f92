/** A real Redis server, without persistence. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { PortTaken, saysTaken, withFreePort } from "../../scripts/program/freePort.ts";

function hasRedis(): boolean {
  try {
    execFileSync("redis-server", ["--version"]);
    return true;
  } catch {
    return false;
  }
}

/** Whether tests with Redis run: where it is installed, and in CI, where it has to be. */
export const canRunRedis = hasRedis() || Boolean(process.env.CI);
if (!canRunRedis)
  console.warn("SKIPPED: no redis-server on this machine (apt-get install redis-server), so --store is not tested.");

/** Starts Redis on a free port. */
export const startRedis = (cwd: string): Promise<{ readonly redis: ChildProcess; readonly port: number }> =>
  withFreePort((port) => startAt(port, cwd));

async function startAt(port: number, cwd: string): Promise<{ readonly redis: ChildProcess; readonly port: number }> {
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const redis = spawn("redis-server", options, { cwd });
  let output = "";
  for await (const chunk of redis.stdout) {
    output += chunk;
    if (output.includes("Ready to accept connections")) return { redis, port };
  }
  const message = `redis-server did not start: ${output}`;
  throw saysTaken(output) ? new PortTaken(message) : new Error(message);
}
