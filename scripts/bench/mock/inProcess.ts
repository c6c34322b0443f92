/** The mock without a socket, `createMockHandler()`, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Files } from "./contenders.ts";

const program = fileURLToPath(new URL("inProcessWorker.ts", import.meta.url));

export interface InProcess {
  /** Calls the handler so often, and gives what a call cost, in microseconds of CPU time. */
  cost(count: number): Promise<number>;
  stop(): void;
}

/** @param bodies that are sent in turn */
export function startInProcess({ document }: Files, bodies: readonly string[]): InProcess {
  const child: ChildProcess = spawn(process.execPath, [program], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.send({ document, bodies });
  return {
    async cost(count) {
      child.send({ count });
      const [cost] = await once(child, "message");
      return Number(cost);
    },
    stop: () => child.kill("SIGKILL"),
  };
}
