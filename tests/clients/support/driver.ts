/** A small program in another language that does with its client what it is told, one line of JSON at a time. */
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { rootCertificates } from "node:tls";

/** How a built program is started. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What the client of that language made of a call that failed. */
export interface DriverError {
  /** Which typed error it is; `api` is that of a response, `other` anything else. */
  readonly kind: "api" | "job" | "webhook" | "price" | "other";
  readonly status?: number;
  readonly jobId?: string;
  /** Code of a response, or fault of a webhook. */
  readonly code?: string;
  readonly requestId?: string | null;
  /** Everything that the language prints of the error, with its causes. */
  readonly message?: string;
  /** What a response held that could not be read. */
  readonly body?: string | null;
  /** Of a job: whether it was cancelled. */
  readonly cancelled?: boolean;
}

/** What came of one line. */
export interface Told {
  /** The result, as the types of that language write it as JSON. */
  readonly ok?: unknown;
  readonly error?: DriverError;
  /** The line as it came, in which numbers have all their digits. */
  readonly line: string;
}

export interface Driver {
  perform(line: Readonly<Record<string, unknown>>): Promise<Told>;
  /** Tells the program to end, as a machine that shuts down does. Resolves once it has ended. */
  end(): Promise<void>;
  /** Ends the program. Gives what it wrote to standard error, such as its log. */
  close(): Promise<string>;
}

/** The longest that a driver may take for a line, in milliseconds. Not a measurement: only a hanging one is that slow. */
const patience = 120_000;

/**
 * The only authority that a driver trusts. No row gets as far as TLS, and clients on OpenSSL read a whole store of them
 * each time that one is made: most of the time of the rows in Python and Rust.
 */
function certificateIn(folder: string): string {
  const file = join(folder, "authority.pem");
  // Written before the first driver of a folder starts, and never while one reads it.
  if (!existsSync(file)) writeFileSync(file, rootCertificates[0] ?? "");
  return file;
}

/** Starts a driver. What it writes to standard error is shown when it ends before it was told to. */
export function startDriver({ program, args, env }: Command, folder: string): Driver {
  const settings = { ...process.env, SSL_CERT_FILE: certificateIn(folder), ...env };
  const child = spawn(program, args, { cwd: folder, env: settings, stdio: "pipe" });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const waiting: { resolve(told: Told): void; reject(error: Error): void }[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    try {
      waiting.shift()?.resolve({ ...JSON.parse(line), line });
    } catch {
      complaint += `not JSON: ${line}\n`;
      child.kill();
    }
  });
  const ended = new Promise<void>((resolve) => {
    const end = (reason: string): void => {
      for (const { reject } of waiting.splice(0)) reject(new Error(`The driver ended ${reason}\n${complaint}`));
      resolve();
    };
    child.once("close", (code) => end(`with ${code}`)).once("error", (error) => end(error.message));
  });
  child.stdin.on("error", () => {});
  return {
    perform: (line) =>
      new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null)
          return reject(new Error(`The driver has ended\n${complaint}`));
        const timer = setTimeout(() => {
          complaint += `no response to ${JSON.stringify(line)}`;
          child.kill();
        }, patience);
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            then(value);
          };
        waiting.push({ resolve: settle(resolve), reject: settle(reject) });
        child.stdin.write(`${JSON.stringify(line)}\n`);
      }),
    async end() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 40_000);
      await ended;
      clearTimeout(timer);
    },
    async close() {
      child.stdin.end();
      await ended;
      return complaint;
    },
  };
}
