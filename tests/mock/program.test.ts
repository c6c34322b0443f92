/** The program as a user runs it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { createProgram } from "../../scripts/mock/program.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, withKey } from "./support.ts";

const program = join(root, "scripts/mock/main.ts");
let folder: string;
let built: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mock-program-"));
  built = join(folder, "document.json");
  await writeFile(built, JSON.stringify(inject("precompiled")));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The document with an empty union of models. */
function withoutModels(): JsonObject {
  const copy = structuredClone(inject("bundle"));
  const union = objectAt(copy, "components", "schemas", "SubmitJobRequest");
  Object.assign(union, { oneOf: [], discriminator: { propertyName: "model", mapping: {} } });
  return copy;
}

interface Run {
  readonly child: ChildProcess;
  /** What it has printed when it ends, and how it ended. */
  readonly ended: Promise<{ code: number | null; output: string }>;
  /** The first address that it prints. */
  url(): Promise<string>;
}

const run = (args: readonly string[], env: Record<string, string> = {}): Run =>
  runCommand(process.execPath, [program, ...args], env);

function runCommand(command: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(command, args, { env: { ...process.env, ...env } });
  running.push(child);
  let output = "";
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, output }));
  });
  const url = () =>
    new Promise<string>((resolve, reject) => {
      const look = (): void => {
        const [found] = output.match(/http:\/\/[\d.:]+/) ?? [];
        if (found !== undefined) resolve(found);
      };
      listeners.push(look);
      look();
      void ended.then(() => reject(new Error(output)));
    });
  return { child, ended, url };
}

describe("the program", () => {
  it("prints where it listens, responds, and stops on SIGTERM", async () => {
    const { child, ended, url } = run(["--port", "0", "--document", built, "--log-level", "silent"]);
    const address = await url();
    const response = await fetch(`${address}/v1/jobs/submit`, {
      method: "POST",
      headers: { ...withKey, "content-type": "application/json" },
      body: JSON.stringify(bodyFor(someModel.slug)),
    });
    expect(response.status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 0, output: `Mock of the PixelByte API on ${address}\n` });
  });

  it("stops when standard input closes, if told to", async () => {
    const { child, ended, url } = run([
      "--port",
      "0",
      "--document",
      built,
      "--log-level",
      "silent",
      "--exit-with-stdin",
    ]);
    await url();
    child.stdin?.end();
    expect(await ended).toMatchObject({ code: 0 });
  });

  it("stops on SIGINT while a caller keeps its connection open", async () => {
    const { child, ended, url } = run(["--port", "0", "--document", built, "--log-level", "silent"]);
    await (await fetch(`${await url()}/v1/jobs`, { headers: withKey })).text();
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
  });

  it("stops if npm, which started it, is stopped", async () => {
    const { child, ended, url } = runCommand("npm", ["run", "mock", "--", "--port", "0", "--document", built]);
    const address = await url();
    expect((await fetch(`${address}/__mock/health`)).status).toBe(200);
    child.kill("SIGTERM");
    // Its output ends with the last process that writes to it.
    await ended;
    await expect(fetch(`${address}/__mock/health`)).rejects.toThrow();
  });

  it("says what to do if the port is in use", async () => {
    const port = new URL(await run(["--port", "0", "--document", built]).url()).port;
    expect(await run(["--document", built], { MOCK_PORT: port }).ended).toEqual({
      code: 1,
      output: `Port ${port} is in use by another program. Choose another one: --port ${Number(port) + 1}, or --port 0 for any free one\n`,
    });
  });

  it("finishes pending requests before it stops", async () => {
    const { child, ended, url } = run([
      "--port",
      "0",
      "--document",
      built,
      "--latency",
      "1000",
      "--log-level",
      "silent",
    ]);
    const address = await url();
    const response = fetch(`${address}/v1/jobs`, { headers: { ...withKey, connection: "close" } });
    // What came before this is being handled once this has a response, which is not delayed.
    expect((await fetch(`${address}/__mock/health`)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await response).status).toBe(200);
    expect((await ended).code).toBe(0);
  });

  it("does not start on what is not a document of the API", async () => {
    const file = join(folder, "other.json");
    await writeFile(file, JSON.stringify({ openapi: "3.1.1" }));
    const { code, output } = await run(["--document", file]).ended;
    expect(code).toBe(1);
    expect(output).toContain(`The mock cannot start with ${file}: it does not describe the API.`);
  });

  it.each([
    ["cut.json", '{"openapi": ', "is not a JSON document: Unexpected end of JSON input."],
    ["document.yaml", "a: [1\n", "is not a JSON document: "],
    ["nomodels.json", JSON.stringify(withoutModels()), "it has no models."],
  ])("says what is wrong with %s, and what to use instead", async (name, text, reason) => {
    const file = join(folder, name);
    await writeFile(file, text);
    const { code, output } = await run(["--document", file]).ended;
    expect(output).toContain(reason);
    expect(output).toContain("Use openapi.json of the package pixelbyte-openapi, or leave out --document.\n");
    expect(output).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
  });

  it("says which document to use if one is not there", async () => {
    const { code, output } = await run(["--document", "nothing.json"]).ended;
    expect(code).toBe(1);
    expect(output).toBe(
      "There is no document nothing.json. Use openapi.json of the package pixelbyte-openapi, or leave out --document.\n",
    );
  });

  it("explains its options and the header Prefer", async () => {
    const { code, output } = await run(["--help"]).ended;
    // What it prints reads the same on every machine.
    expect(output).not.toContain(root);
    expect(output).not.toContain("default: false");
    expect(code).toBe(0);
    for (const word of ["--port", "MOCK_PORT", "--host", "--log-level", "--document", "Prefer: code=402"]) {
      expect(output).toContain(word);
    }
  });

  it.each([
    [["--port", "many"], "It must be a port number from 0 to 65535."],
    [["--speed", "0"], "It must be a number above 0, such as 60."],
    [["--balance", "1.5"], "It must be a whole number of micro-cents, of which 1,000,000 are 1 US dollar."],
    [["--fail-rate", "2"], "It must be a number from 0 to 1."],
    [["--latency", "5-1"], "It must be milliseconds, such as 200, or 100-500 for a random delay."],
    [["--webhooks", "all"], "Allowed choices are off, loopback, local, any."],
    [["--store", "localhost"], "It must be a URL that begins with redis:// or rediss://."],
    [["--proxy", "ftp://x"], "It must be a URL that begins with http:// or https://."],
    [["--seed", "1", "--store", "redis://127.0.0.1:1"], "--seed and --store cannot be combined"],
    [["--log-level", "loud"], "Allowed choices are silent, error, warn, info, debug."],
  ])("refuses %j with a reason", async (args, reason) => {
    let output = "";
    const command = createProgram(built, () => Promise.reject(new Error("It was started")))
      .exitOverride()
      .configureOutput({
        writeErr: (text) => {
          output += text;
        },
      });
    await expect(command.parseAsync(args, { from: "user" })).rejects.toMatchObject({ exitCode: 1 });
    expect(output).toContain(reason);
  });

  it.each([
    [["--fail-with", "boom"], "failWith: there is no failure 'boom'. Use fail, slow, drop,"],
    [["--prot", "1"], "Did you mean --port?"],
  ])("ends with 2 and a sentence when it is given %j", async (args, reason) => {
    const { code, output } = await run(["--document", built, ...args]).ended;
    expect(code).toBe(2);
    expect(output).toContain(reason);
  });
});
