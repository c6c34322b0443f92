/** The programs of a README, which the suite runs as they stand. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { signWebhook } from "../../../scripts/document/webhookSignature.ts";
import { PortTaken, withFreePort } from "../../../scripts/program/freePort.ts";
import type { Command } from "./driver.ts";

/** A fenced block of a README: one that is run to its end, or a receiver of webhooks. */
export interface ReadmeProgram {
  readonly kind: "program" | "webhook";
  readonly source: string;
}

/** The first program, and those that are marked `program` or `webhook`. Commands of a shell are none. */
export function programsOf(readme: string): ReadmeProgram[] {
  const blocks = [...readme.matchAll(/^```(?!sh|bash|toml|xml|json)\w+ ?(\w*)\n(.*?)^```/gms)];
  if (blocks.length === 0) throw new Error("The README has no program");
  return blocks.flatMap(([, mark = "", source = ""], index): ReadmeProgram[] => {
    if (mark === "webhook") return [{ kind: mark, source }];
    return mark === "program" || index === 0 ? [{ kind: "program", source }] : [];
  });
}

const secret = "whsec_of_the_suite";
const event = { jobId: "job_1", requestId: "req_1", status: "completed", completedAt: "2026-02-18T15:03:52.120Z" };

/** How long a receiver may take to start, in milliseconds: some are compiled first. */
const patience = 120_000;

/** Sends a webhook, for as long as the receiver is starting. */
async function deliver(url: string, request: RequestInit, receiver: ChildProcess): Promise<number> {
  const started = performance.now();
  for (;;) {
    try {
      return (await fetch(url, request)).status;
    } catch (error) {
      const hasEnded = receiver.exitCode !== null || receiver.signalCode !== null;
      // It may have lost its port, or be broken: that shows when it is started again.
      if (hasEnded) throw new PortTaken(`The receiver has ended: ${String(error)}`);
      if (performance.now() - started > patience) throw error;
      await pause(100);
    }
  }
}

/**
 * Starts a receiver of webhooks, and sends it a genuine webhook and one whose body was changed.
 *
 * @param commandFor how it is started on a port, which is in its environment too
 * @param known the secret that the receiver knows
 * @returns the status of both responses
 */
export const deliverTo = (
  commandFor: (port: number) => Command,
  cwd: string,
  known: string = secret,
): Promise<number[]> => withFreePort((port) => deliverAt(port, commandFor(port), cwd, known));

async function deliverAt(port: number, { program, args, env }: Command, cwd: string, known: string): Promise<number[]> {
  const settings = { PORT: String(port), PIXELBYTE_WEBHOOK_SECRET: known };
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env, ...settings }, stdio: "ignore" });
  try {
    const body = JSON.stringify(event);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      "content-type": "application/json",
      "X-PixelByte-Timestamp": timestamp,
      "X-PixelByte-Signature": await signWebhook(secret, timestamp, body),
    };
    const url = `http://127.0.0.1:${port}/webhooks`;
    const genuine = await deliver(url, { method: "POST", headers, body }, child);
    const forged = { method: "POST", headers, body: body.replace("job_1", "job_2") };
    return [genuine, await deliver(url, forged, child)];
  } finally {
    child.kill();
  }
}
