/** What a shared store keeps apart, what it keeps when a mock is killed, and why it cannot be reached. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { canRunRedis, startRedis } from "../support/redis.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, startClient } from "./support.ts";

const { slug } = someModel;
const headers = { authorization: "Bearer pb_recovery", "content-type": "application/json" };

describe.skipIf(!canRunRedis)("a shared store", () => {
  let redis: ChildProcess;
  let store: string;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mock-recovery-"));
    const started = await startRedis(folder);
    redis = started.redis;
    store = `redis://127.0.0.1:${started.port}`;
  });
  afterAll(async () => {
    redis.kill();
    await once(redis, "exit");
    rmSync(folder, { recursive: true });
  });
  const redisCli = (...words: readonly string[]) => String(execFileSync("redis-cli", ["-u", store, ...words])).trim();

  /** Starts the program and resolves to its process and its URL. */
  async function runProgram(): Promise<{ child: ChildProcess; url: string }> {
    const built = join(folder, "document.json");
    writeFileSync(built, JSON.stringify(inject("precompiled")));
    const main = join(root, "scripts/mock/main.ts");
    const args = [main, "--port", "0", "--store", store, "--speed", "1", "--webhooks", "local", "--document", built];
    const child = spawn(process.execPath, args);
    for await (const chunk of child.stdout) {
      const [url] = String(chunk).match(/http:\S+/) ?? [];
      if (url !== undefined) return { child, url };
    }
    throw new Error("The program did not start");
  }

  it("has a webhook retried by another mock if the first one is killed after a failed try", async () => {
    let status = 503;
    let events = 0;
    const receiver = createServer((request, response) => {
      request.resume().on("end", () => {
        events++;
        response.writeHead(status).end();
      });
    }).listen(0, "127.0.0.1");
    await once(receiver, "listening");
    const webhookUrl = `http://127.0.0.1:${Object(receiver.address()).port}/`;
    const { child, url } = await runProgram();
    const other = await startClient({ store, speed: 1, webhooks: "local" });
    const post = async (path: string, body: object) =>
      (await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) })).json();
    const { jobId } = await post("/v1/jobs/submit", { ...bodyFor(slug), webhookUrl });
    await post(`/__mock/jobs/${jobId}/complete`, {});
    expect(events).toBeGreaterThan(0);
    child.kill("SIGKILL");
    await once(child, "exit");
    status = 200;
    const refused = events;
    await other.mock.advance("2m");
    expect(events).toBe(refused + 1);
    expect(other.mock.webhooks.at(-1)).toMatchObject({ jobId, state: "sent", status: 200 });
    await other.mock.advance("2m");
    expect(events).toBe(refused + 1);
    await other.close();
    receiver.close();
  });

  it("is separate for each prefix, and keeps its entries for their lifetime", async () => {
    redisCli("flushall");
    const options = { store, speed: 1 };
    const one = await startClient({ ...options, storePrefix: "one:", storeTtl: 60_000 });
    const two = await startClient({ ...options, storePrefix: "two[*]:" });
    const { body } = await one.call("submitJob", { body: bodyFor(slug), headers });
    await two.submit(bodyFor(slug));
    const path = `/v1/jobs/${at(body, "jobId")}`;
    expect((await two.call("getJob", { path, headers })).status).toBe(404);
    const keys = redisCli("keys", "*").split("\n");
    expect(keys.every((key) => key.startsWith("one:") || key.startsWith("two[*]:"))).toBe(true);
    for (const key of keys.filter((name) => name.startsWith("one:"))) {
      const left = Number(redisCli("pttl", key));
      expect(left > 0 && left <= 60_000, key).toBe(true);
    }
    await two.mock.reset();
    // The coverage is not part of the state of the mock.
    expect(redisCli("keys", "two*")).toBe("two[*]:coverage");
    expect((await one.call("getJob", { path, headers })).status).toBe(200);
    await one.close();
    await two.close();
  });

  it("that goes down is reported in responses, and once in the log", async () => {
    const sockets = new Set<Socket>();
    let isAway = false;
    let refused = 0;
    const between = createTcpServer((socket) => {
      if (isAway) refused++;
      const other = isAway ? socket : connect(Number(new URL(store).port), "127.0.0.1");
      for (const one of [socket, other]) sockets.add(one.on("error", () => {}));
      if (isAway) socket.destroy();
      else socket.pipe(other).pipe(socket);
    }).listen(0, "127.0.0.1");
    await once(between, "listening");
    const host = `127.0.0.1:${Object(between.address()).port}`;
    const lines: { event: string; state?: string }[] = [];
    const writeLog = (line: string) => lines.push(JSON.parse(line));
    const mock = await startClient({ store: `redis://${host}`, speed: 1, logLevel: "info", writeLog });
    isAway = true;
    for (const socket of sockets) socket.destroy();
    for (let index = 0; index < 20; index++) {
      const { status, message } = await mock.send("/v1/jobs");
      expect([status, message]).toEqual([
        500,
        `The Redis server at ${host} does not respond. Start it again, or start the mock without --store.`,
      ]);
    }
    const health = await mock.send("/__mock/health");
    expect([health.status, health.body]).toMatchObject([200, { status: "store-unavailable", jobs: null }]);
    // The mock has searched for jobs to finish meanwhile, which failed too.
    await expect.poll(() => refused, { timeout: 60_000 }).toBeGreaterThan(5);
    isAway = false;
    await expect.poll(async () => (await mock.send("/v1/jobs")).status, { timeout: 60_000 }).toBe(200);
    const told = lines.filter(({ event }) => event !== "request").map(({ event, state }) => [event, state]);
    expect(told).toEqual([
      ["store", "lost"],
      ["store", "back"],
    ]);
    await mock.close();
    for (const socket of sockets) socket.destroy();
    between.close();
  });

  it("with an untrusted certificate is reported, with what to do", async () => {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const words = `req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1 -keyout ${key} -out ${cert}`;
    execFileSync("openssl", words.split(" "), { stdio: "ignore" });
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const host = `localhost:${Object(server.address()).port}`;
    await expect(startMock({ store: `rediss://${host}` })).rejects.toThrow(
      `The certificate of the Redis server at ${host} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). ` +
        "Set the environment variable NODE_EXTRA_CA_CERTS to the file with its certificate authority.",
    );
    server.close();
  });
});
