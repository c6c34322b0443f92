/** Ctrl-C twice while a job is being submitted: the first waits for the id of the job, the second quits. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { expectFresh } from "../support/fresh.ts";
import { key } from "./support.ts";

beforeAll(() => expectFresh("cli"));

it("says at the first Ctrl-C what it waits for, and quits at the second", async () => {
  const submitted = Promise.withResolvers<void>();
  // Never responds.
  const server = createServer(() => submitted.resolve()).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const args = ["submit", "kling/kling-2.6-pro/text-to-video", "--prompt", "A dog"];
  const child = spawn(process.execPath, [join(root, "generated/pixelbyte/dist/pixelbyte.js"), ...args], {
    env: { ...process.env, PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: `http://127.0.0.1:${port}` },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    if (said.includes("Press Ctrl-C again to quit")) child.kill("SIGINT");
  });
  await submitted.promise;
  child.kill("SIGINT");
  const [code, signal] = await once(child, "close");
  expect(said).toMatch(/Waiting for the job id\. .*the job may still be submitted\.\n$/);
  expect(said).not.toContain(key);
  expect([code, signal]).toEqual([null, "SIGINT"]);
});
