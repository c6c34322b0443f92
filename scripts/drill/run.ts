import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** How a program ended. */
export interface Ran {
  readonly code: number;
  /** What it wrote to both outputs. */
  readonly output: string;
  readonly seconds: number;
}

const running = new Set<ChildProcess>();
let isEnding = false;

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** Ends what runs, with all that it started: suites end their browsers, if they get the time. */
export async function endAll(): Promise<void> {
  isEnding = true;
  const ended = [...running].map(async (child) => {
    signal(child, "SIGTERM");
    await Promise.race([once(child, "close"), pause(5000, undefined, { ref: false })]);
    signal(child, "SIGKILL");
  });
  await Promise.all(ended);
}

/** Runs a program of Node in a folder, without what npm and a test runner tell their own programs. */
export function runNode(folder: string, parameters: readonly string[]): Promise<Ran> {
  const started = performance.now();
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|INIT_CWD|FORCE_COLOR|SAMPLE$)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), NO_COLOR: "1" };
  return new Promise((resolve, reject) => {
    // A group of its own, so that its workers can be ended too.
    const child = spawn(process.execPath, [...parameters], {
      cwd: folder,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      // Nothing goes on with what was ended.
      if (!isEnding) resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}
