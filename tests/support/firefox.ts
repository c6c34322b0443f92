/** Firefox as the system has it, driven by WebDriver BiDi: the one protocol that a stock Firefox speaks by itself. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

const program = process.env.FIREFOX_PATH ?? "firefox-esr";

/** Whether this machine has Firefox; CI must have it. */
export const hasFirefox = (): boolean => process.env.CI === "true" || spawnSync(program, ["--version"]).status === 0;

const messageSchema = z.object({
  id: z.number().nullish(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
const evaluatedSchema = z.object({
  type: z.enum(["success", "exception"]),
  result: z.object({ value: z.unknown().optional() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const treeSchema = z.object({ contexts: z.tuple([z.object({ context: z.string() })]) });

/** A tab of Firefox. */
export interface FirefoxTab {
  open(url: string): Promise<void>;
  /** Runs JavaScript in the page, waits for its promise, and returns a text, number or boolean. */
  evaluate(code: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Where Firefox listens, which it says when it is ready. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error("Firefox has no standard error");
  const seen: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
    seen.push(line);
  }
  throw new Error(`Firefox did not start:\n${seen.join("\n")}`);
}

/** Sends commands, and gives each what Firefox says to it. */
function commandsOn(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, message } = messageSchema.parse(JSON.parse(String(data)));
    const asked = id === undefined || id === null ? undefined : waiting.get(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(`${error}: ${message}`));
  });
  let last = 0;
  return (method, params) => {
    const id = ++last;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(id, asked);
    socket.send(JSON.stringify({ id, method, params }));
    return asked.promise;
  };
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox(): Promise<FirefoxTab> {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const child = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: "1" },
  });
  const ended = once(child, "exit");
  const socket = new WebSocket(`${await addressOf(child)}/session`);
  child.stderr?.resume();
  await once(socket, "open");
  const command = commandsOn(socket);
  await command("session.new", { capabilities: {} });
  const { contexts } = treeSchema.parse(await command("browsingContext.getTree", {}));
  const [{ context }] = contexts;
  return {
    open: async (url) => {
      await command("browsingContext.navigate", { context, url, wait: "complete" });
    },
    evaluate: async (expression) => {
      const answer = await command("script.evaluate", { expression, target: { context }, awaitPromise: true });
      const { result, exceptionDetails } = evaluatedSchema.parse(answer);
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result?.value;
    },
    close: async () => {
      socket.close();
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
