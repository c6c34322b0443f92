/** Firefox as the system has it, driven by WebDriver BiDi: the one protocol that a stock Firefox speaks by itself. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

const { CI, FIREFOX_PATH } = process.env;
/** Debian has it by the first name, others by the second. */
const names = FIREFOX_PATH ? [FIREFOX_PATH] : ["firefox-esr", "firefox"];
const program = names.find((name) => spawnSync(name, ["--version"]).status === 0);
/** How long Firefox may take to start, and to end, in milliseconds: seconds, unless the machine is very busy. */
const patience = 240_000;

/** Whether tests with Firefox run: where it is installed, and in CI, where it has to be. */
export const canRunFirefox = program !== undefined || CI === "true";
if (!canRunFirefox)
  console.warn(`SKIPPED: no ${names.join(" or ")} on this machine, so the portal is not tested in Firefox.`);

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

/** Sends commands, and returns what Firefox responds to each. */
function commandsOn(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, message } = messageSchema.parse(JSON.parse(String(data)));
    const pending = id === undefined || id === null ? undefined : waiting.get(id);
    if (error === undefined) pending?.resolve(result);
    else pending?.reject(new Error(`${error}: ${message}`));
  });
  let last = 0;
  return (method, params) => {
    const id = ++last;
    const pending = Promise.withResolvers<unknown>();
    waiting.set(id, pending);
    socket.send(JSON.stringify({ id, method, params }));
    return pending.promise;
  };
}

/** The tab that Firefox starts with. */
async function connectTo(child: ChildProcess): Promise<Omit<FirefoxTab, "close">> {
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
      const response = await command("script.evaluate", { expression, target: { context }, awaitPromise: true });
      const { result, exceptionDetails } = evaluatedSchema.parse(response);
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result?.value;
    },
  };
}

/** Fails if something takes too long. */
async function inTime<T>(task: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(patience, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`Firefox takes longer than ${patience} ms to start or to end`);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    timer.abort();
  }
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox(): Promise<FirefoxTab> {
  if (program === undefined) throw new Error(`This machine has no ${names.join(" or ")}: set FIREFOX_PATH`);
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const child = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: "1" },
  });
  const ended = once(child, "exit");
  const close = async (): Promise<void> => {
    child.kill();
    await inTime(ended).catch(() => child.kill("SIGKILL"));
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await inTime(connectTo(child))), close };
  } catch (error) {
    await close();
    throw error;
  }
}
