/** A real Redis server, without persistence. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Starts Redis on a free port; on another one if a program has taken it meanwhile. */
export async function startRedis(
  cwd: string,
  tries = 5,
): Promise<{ readonly redis: ChildProcess; readonly port: number }> {
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const redis = spawn("redis-server", options, { cwd });
  let output = "";
  for await (const chunk of redis.stdout) {
    output += chunk;
    if (output.includes("Ready to accept connections")) return { redis, port };
  }
  if (tries === 1) throw new Error(`redis-server did not start: ${output}`);
  return startRedis(cwd, tries - 1);
}
