import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { someModel } from "../support/someModel.ts";

const program = join(root, "scripts/portal/dev.ts");

/** Starts the dev server with the environment of a plain shell. */
function startDev(port: string) {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, [program], { env: { PATH, HOME, PORTAL_PORT: port } });
}

/** The first address that a program prints. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("The dev server ended without an address");
}

/** Each page is compiled when it is first asked for, which takes longest for the reference. */
const paths = [`/models/${someModel.slug}/`, "/openapi.json", "/openapi.yaml", "/", "/reference/"];

test("the dev server serves pages and the document", async () => {
  const server = startDev("0");
  try {
    const address = await addressIn(server.stdout);
    for (const path of paths) {
      expect((await fetch(address + path)).status, path).toBe(200);
    }
  } finally {
    server.kill();
  }
});

test("the dev server says which ports it takes when it is given something else", async () => {
  const server = startDev("http");
  const [message, [code]] = await Promise.all([text(server.stderr), once(server, "close")]);
  expect(message).toContain('PORTAL_PORT is "http". It must be a port number from 0 to 65535.');
  expect(code).toBe(2);
});
