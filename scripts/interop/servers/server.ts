import { spawn } from "node:child_process";
import { PortTaken, saysTaken, withFreePort } from "../../program/freePort.ts";
import { rightRequests, wrongRequests } from "../requests.ts";
import { inOrder, type Outcome, type Trial } from "../tool.ts";

/** A mock server, as a program that serves the document. */
export interface MockServer {
  readonly program: string;
  /** Its arguments, for the port on which it listens. */
  readonly args: (port: number) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it writes once it listens. */
  readonly ready: string;
  /** The status of its response to an invalid request. */
  readonly errorStatus: number;
}

/** How long a server may take until it listens, and for one response, in milliseconds. */
const longest = { start: 120_000, response: 30_000 } as const;

/** @returns the status of the response to a request that submits a job */
async function submit(url: string, request: unknown): Promise<number> {
  const headers = { authorization: "Bearer pb_test", "content-type": "application/json" };
  const signal = AbortSignal.timeout(longest.response);
  const body = JSON.stringify(request);
  return (await fetch(`${url}/v1/jobs/submit`, { method: "POST", headers, body, signal })).status;
}

async function expectAll(url: string, requests: readonly unknown[], expected: number): Promise<void> {
  for (const request of requests) {
    const status = await submit(url, request);
    if (status !== expected) throw new Error(`${status} instead of ${expected} for ${JSON.stringify(request)}`);
  }
}

/** Tries a mock server: it is started and sent the right and the wrong requests. */
export const tryServer = (trial: Trial, mockServer: MockServer): Promise<Outcome> =>
  withFreePort((port) => tryAt(port, trial, mockServer));

async function tryAt(port: number, { folder }: Trial, mockServer: MockServer): Promise<Outcome> {
  const { program, args, env, ready, errorStatus } = mockServer;
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(program, args(port), { cwd: folder, env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const listening = new Promise<void>((resolve, reject) => {
    let output = "";
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (output.includes(ready)) resolve();
      });
    }
    server.once("error", reject);
    server.once("close", () => reject(new Error(output)));
    const late = () => reject(new Error(`It does not listen after ${longest.start / 1000} s: ${output}`));
    setTimeout(late, longest.start).unref();
  });
  try {
    // Whatever else is wrong is part of the outcome.
    await listening.catch((error: unknown) => {
      if (saysTaken(String(error))) throw new PortTaken(String(error));
    });
    return await inOrder([
      ["starts", () => listening],
      ["accepts jobs", () => expectAll(url, rightRequests, 200)],
      ["rejects invalid requests", () => expectAll(url, wrongRequests, errorStatus)],
    ]);
  } finally {
    server.kill();
    await ended;
  }
}
