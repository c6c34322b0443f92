/** A server in a process of its own, what it costs, and calls to it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { createServer } from "node:net";

/** How long a server may take to start, or to answer the first call, in milliseconds. */
const patience = 120_000;
const connections = 10;
/** Of /proc: the kernel counts CPU time in hundredths of a second. */
const ticksPerMs = 0.1;

export interface RunningServer {
  readonly port: number;
  /** What starting cost, in milliseconds of CPU time. */
  readonly startCpu: number;
  /** CPU time so far, in milliseconds. */
  cpu(): Promise<number>;
  /** The most memory that it has had, and what it has now, in MB. */
  memory(): Promise<{ readonly peak: number; readonly now: number }>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerMs;
}

async function memoryOf(pid: number): Promise<{ peak: number; now: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { peak: read("VmHWM"), now: read("VmRSS") };
}

const agents = new Map<number, Agent>();

/** Posts a body and gives the HTTP status, when the whole answer has been read. */
export function post(port: number, body: string): Promise<number> {
  const agent = agents.get(port) ?? new Agent({ keepAlive: true, maxSockets: connections });
  agents.set(port, agent);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: "Bearer pb_bench",
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const sent = request(
      { port, host: "127.0.0.1", path: "/v1/jobs/submit", method: "POST", headers, agent, timeout: patience },
      (response) => response.resume().once("end", () => resolve(response.statusCode ?? 0)),
    );
    sent.once("error", reject).once("timeout", () => sent.destroy(new Error("no answer")));
    sent.end(body);
  });
}

async function isUp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ port, host: "127.0.0.1", path: "/nothing", timeout: 1_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    sent.once("error", () => resolve(false)).once("timeout", () => sent.destroy());
    sent.end();
  });
}

/** Starts a program with the arguments that `argsFor` gives for a port. */
export async function startServer(argsFor: (port: number) => readonly string[]): Promise<RunningServer> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, argsFor(port), { stdio: "ignore" });
  const { pid } = child;
  if (pid === undefined) throw new Error("The server did not start");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const deadline = Date.now() + patience;
  while (!(await isUp(port))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The server did not come up: ${argsFor(port)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    startCpu: await cpuOf(pid),
    cpu: () => cpuOf(pid),
    memory: () => memoryOf(pid),
    async stop() {
      agents.get(port)?.destroy();
      agents.delete(port);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Posts bodies in turn, over several connections, until there were `count` or the time is over. Gives how many. */
export async function load(
  port: number,
  bodies: readonly string[],
  limits: { readonly count: number; readonly milliseconds: number },
): Promise<number> {
  const end = performance.now() + limits.milliseconds;
  let sent = 0;
  async function connection(): Promise<void> {
    while (sent < limits.count && performance.now() < end) {
      const body = bodies[sent++ % bodies.length] ?? "";
      const status = await post(port, body);
      if (status !== 200) throw new Error(`A valid call got ${status}`);
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  return sent;
}
