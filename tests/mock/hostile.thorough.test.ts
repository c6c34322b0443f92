/** What anybody can send to the mock, in the worst amounts: it stays small, and goes on to serve others. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request as sendRequest } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { expectFresh } from "../support/fresh.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor } from "./support.ts";

const megabyte = 2 ** 20;
/** Node lets garbage grow as long as there is memory. With so little, what the mock keeps is all that counts. */
const heap = ["--max-old-space-size=80", "--max-semi-space-size=4"];
const { slug } = someModel;
const agent = new Agent({ keepAlive: true, maxSockets: 20 });
let child: ChildProcess;
let port: number;

interface Sent {
  readonly key?: string;
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: unknown;
  readonly bytes?: Buffer;
}

interface Received {
  readonly status: number;
  readonly text: string;
}

function send(path: string, given: Sent = {}): Promise<Received> {
  const { key = "pb_hostile", method, headers, body, bytes } = given;
  const sent = bytes ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
  return new Promise((resolve, reject) => {
    const request = sendRequest({
      port,
      path,
      agent,
      host: "127.0.0.1",
      method: method ?? (sent === undefined ? "GET" : "POST"),
      headers: {
        authorization: `Bearer ${key}`,
        ...(sent === undefined ? {} : { "content-type": "application/json", "content-length": sent.length }),
        ...headers,
      },
    });
    request.once("error", (error: NodeJS.ErrnoException) => {
      // A connection that was idle for long may be closed by the mock just when it is used again.
      if (request.reusedSocket && error.code === "ECONNRESET") resolve(send(path, given));
      else reject(error);
    });
    request.once("response", (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.once("end", () => resolve({ status: response.statusCode ?? 0, text })).once("error", reject);
    });
    request.end(sent);
  });
}

/** Does something many times, twenty at a time. */
async function many<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  return results;
}

const statuses = (results: readonly { readonly status: number }[]) => [...new Set(results.map(({ status }) => status))];

/** The most memory that the mock has ever held, in MB. */
function peak(): number {
  const [, kilobytes = "NaN"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Opens connections, each of which sends so much and then nothing more, and reads the response or does not. */
async function stalled(count: number, sent: Buffer, reading: "resume" | "pause" = "resume"): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const opened = Array.from({ length: 200 }, () => connect(port, "127.0.0.1"));
    await Promise.all(opened.map((socket) => once(socket, "connect")));
    for (const socket of opened) {
      socket.on("error", () => {})[reading]();
      socket.write(sent);
    }
    sockets.push(...opened);
    // Once this has a response, the mock has accepted them. The system loses some of those that wait for that too long.
    await send("/__mock/health");
  }
  return sockets;
}

const submit = (extra: Sent = {}) => send("/v1/jobs/submit", { body: bodyFor(slug), ...extra });

describe.skipIf(process.platform !== "linux")("a mock under hostile load", () => {
  beforeAll(async () => {
    await expectFresh("mock");
    const main = join(root, "generated/pixelbyte-mock/dist/main.js");
    const args = ["--port", "0", "--log-level", "silent", "--speed", "10000"];
    child = spawn(process.execPath, [...heap, main, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    for await (const chunk of child.stdout ?? []) {
      port = Number(new URL(/http:\S+/.exec(String(chunk))?.[0] ?? "").port);
      break;
    }
  });
  afterAll(async () => {
    agent.destroy();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });

  it("closes 4,000 silent connections", async () => {
    const sockets = await stalled(4_000, Buffer.alloc(0));
    const closed = Promise.all(sockets.map((socket) => socket.closed || once(socket, "close")));
    expect((await submit()).status).toBe(200);
    await closed;
  });

  it("takes small requests while 1,000 large bodies never end", async () => {
    const head = `POST /v1/jobs/submit HTTP/1.1\r\nhost: x\r\nauthorization: Bearer k\r\ncontent-type: application/json\r\ncontent-length: ${megabyte}\r\n\r\n`;
    const sockets = await stalled(1_000, Buffer.from(head + "a".repeat(megabyte * 0.9)));
    await many(200, () => submit()).then((results) => expect(statuses(results)).toEqual([200]));
    for (const socket of sockets) socket.destroy();
    expect((await submit()).status).toBe(200);
  });

  it("forgets the oldest of too many accounts, with all that is theirs", async () => {
    const body = { ...bodyFor(slug), webhookUrl: `https://example.com/${"a".repeat(2_000)}` };
    const host = `${"a".repeat(15_000)}.example`;
    const state = { method: "PATCH", body: { key: "expired", denied: ["getJob"] } };
    for (const [path, sent] of [
      ["/v1/jobs/submit", { body, headers: { host } }],
      ["/__mock/clock/advance", { body: { by: "1m" } }],
      ["/__mock/account", state],
    ] as const) {
      expect(statuses(await many(11_000, (index) => send(path, { ...sent, key: `${path}-${index}` })))).toEqual([200]);
    }
  });

  it("keeps only so many files that a test chose", async () => {
    const outputs = Array.from({ length: 16 }, () => `https://example.com/${"a".repeat(2_000)}`);
    await many(1_500, async (index) => {
      const key = `outputs-${index % 100}`;
      const jobId = at(JSON.parse((await submit({ key })).text), "jobId");
      await send(`/__mock/jobs/${jobId}/complete`, { key, body: { outputs } });
    });
    expect((await submit()).status).toBe(200);
  });

  it("keeps only so much of bodies, failures, headers and webhooks", async () => {
    const long = "a".repeat(0.9 * megabyte);
    const failure = { operation: "getModel", response: { body: { long } } };
    await many(200, () => send("/__mock/failures", { body: failure }));
    await many(200, () => submit({ body: { ...bodyFor(slug), long } }));
    const estimated = await many(200, () => send("/v1/jobs/estimate", { body: { ...bodyFor(slug), long } }));
    expect(statuses(estimated)).toEqual([400]);
    await many(1_200, (index) => send("/v1/jobs", { headers: { "x-long": `${index}${"a".repeat(12_000)}` } }));
    await many(1_200, (index) => send(`/v1/jobs?long=${index}${"a".repeat(12_000)}`));
  });

  it("keeps only so many files", async () => {
    const upload = async (contentType: string, size: number) => {
      const { text } = await send("/v1/uploads/presign", { body: { filename: "a".repeat(255), contentType } });
      const { uploadUrl, fileUrl } = Object(at(JSON.parse(text), "data"));
      const { pathname, search } = new URL(uploadUrl);
      const headers = { "content-type": contentType };
      const sent = { method: "PUT", headers, bytes: Buffer.alloc(size) };
      return { ...(await send(pathname + search, sent)), path: new URL(fileUrl).pathname };
    };
    await many(5_000, () => upload("image/png", 10));
    await many(100, () => upload("image/png", 1_000_000));
    await many(30, () => upload("image/png", 9_000_000));
    const { path, status } = await upload("video/mp4", 100_000_000);
    expect(status).toBe(200);
    // Nobody reads these responses.
    const head = `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
    const readers = await stalled(200, Buffer.from(head), "pause");
    await Promise.all(Array.from({ length: 5 }, () => upload("video/mp4", 100_000_000)));
    expect((await upload("video/mp4", 100_000_000)).status).toBe(200);
    for (const socket of readers) socket.destroy();
  });

  it("never held more than 300 MB", async () => {
    expect((await submit()).status).toBe(200);
    // It takes 220 to 240 MB, of which 60 are Node and the program, and up to 92 the heap.
    expect(peak()).toBeLessThan(300);
  });
});
