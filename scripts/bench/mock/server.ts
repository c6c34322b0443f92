/** A server in a process of its own, what it costs, and calls to it. */
import { type ChildProcess, spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { PortTaken, withFreePort } from "../../program/freePort.ts";

/** How long a server may take to start, or to respond to the first request, in milliseconds. */
const patience = 120_000;
const connections = 10;
const probe = fileURLToPath(new URL("probe.mjs", import.meta.url));

export interface RunningServer {
  readonly port: number;
  /** What starting cost, in milliseconds of CPU time. */
  readonly startCpu: number;
  /** How long it took until there was a response, in milliseconds. */
  readonly startTime: number;
  /** CPU time so far, in milliseconds. */
  cpu(): Promise<number>;
  /** Resident memory in MB, after a garbage collection, which costs CPU time. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Requests a figure from the probe in a process. */
function requestFrom(child: ChildProcess, what: "cpu" | "memory"): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("message", (value) => resolve(Number(value)));
    child.send(what, (error) => error && reject(error));
  });
}

/**
 * Posts a body and gives the HTTP status, when the whole response has been read.
 *
 * @param agent keeps connections; without it, the call has one of its own
 */
export function post(port: number, body: string, agent: Agent | false = false): Promise<number> {
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
    sent.once("error", reject).once("timeout", () => sent.destroy(new Error("no response")));
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
export const startServer = (argsFor: (port: number) => readonly string[]): Promise<RunningServer> =>
  withFreePort((port) => startAt(port, argsFor));

async function startAt(port: number, argsFor: (port: number) => readonly string[]): Promise<RunningServer> {
  const child: ChildProcess = spawn(process.execPath, ["--expose-gc", "--import", probe, ...argsFor(port)], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const started = performance.now();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const deadline = Date.now() + patience;
  while (!(await isUp(port))) {
    const message = `The server did not come up: ${argsFor(port)}`;
    // It says nothing. Most likely it has lost its port.
    if (child.exitCode !== null) throw new PortTaken(message);
    if (Date.now() > deadline) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const startTime = performance.now() - started;
  return {
    port,
    startTime,
    startCpu: await requestFrom(child, "cpu"),
    cpu: () => requestFrom(child, "cpu"),
    memory: () => requestFrom(child, "memory"),
    async stop() {
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
  // Connections are not kept until the next turn: the server may be closing them by then.
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let sent = 0;
  async function connection(): Promise<void> {
    while (sent < limits.count && performance.now() < end) {
      const body = bodies[sent++ % bodies.length] ?? "";
      const status = await post(port, body, agent);
      if (status !== 200) throw new Error(`A valid call got ${status}`);
    }
  }
  await Promise.all(Array.from({ length: connections }, connection)).finally(() => agent.destroy());
  return sent;
}
