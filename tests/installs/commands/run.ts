import { type ChildProcess, spawn } from "node:child_process";
import { expect } from "vitest";
import { shownRequests } from "../../support/records.ts";

/** What became of commands: they ended, or started a server that listens. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  /** Where the server listens, until it is stopped. */
  readonly url?: string;
  stop(): Promise<void>;
}

/** How the mock, Prism, the portal and Next.js say where they are. */
const listening = /(?:\bon|^Portal|Local:) +(https?:\/\/[^\s/]+:\d+)/m;

/** Ends a shell and everything that it has started. */
async function end(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
  await closed;
}

/**
 * Runs commands in a shell as a person would type them, up to the first that fails or to a server that listens.
 *
 * @param cwd the folder in which they are typed
 */
export function runCommands(commands: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const shell = ["-e", "-o", "pipefail", "-c", commands];
  const child = spawn("bash", shell, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = (): Promise<void> => end(child, closed);
  let output = "";
  return new Promise((resolve) => {
    const late = setTimeout(() => void stop(), 200_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        const [, url] = listening.exec(output) ?? [];
        if (url === undefined) return;
        clearTimeout(late);
        resolve({ code: null, output, url, stop });
      });
    }
    void closed.then((code) => {
      clearTimeout(late);
      resolve({ code, output, stop });
    });
  });
}

const submit = (url: string, body: object): Promise<Response> =>
  fetch(`${url}/v1/jobs/submit`, {
    method: "POST",
    headers: { authorization: "Bearer pb_test", "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** A server of the API accepts a right request, and refuses a wrong one. */
export async function expectServer(url: string): Promise<void> {
  const [{ request } = expect.fail("No page shows a request")] = shownRequests;
  expect((await submit(url, request)).status).toBe(200);
  expect((await submit(url, { ...request, model: "a/b/c" })).status).toBeGreaterThanOrEqual(400);
}
