/** Tests that share one mock, each with a key of its own: 8 workers with 200 tests each, half of which move time. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canRunRedis, startRedis } from "../support/redis.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, type Client, startClient } from "./support.ts";

const workers = 8;
const testsOfWorker = 200;
const { slug } = someModel;
const seconds = someModel.processingSeconds;

/** What a worker runs: tests one after the other. It tells what each saw of its own account. */
const source = `
const { parentPort, workerData: { url, body, seconds, worker, count } } = require("node:worker_threads");
async function call(key, path, sent, method = sent === undefined ? "GET" : "POST") {
  const headers = { authorization: "Bearer " + key, "content-type": "application/json" };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(sent) });
  return { status: response.status, ...(await response.json()) };
}
async function test(key, movesTime) {
  const control = (path, ...rest) => call(key, "/__mock/" + path, ...rest);
  if (movesTime) await control("clock/advance", { by: "1d" });
  else await control("failures", { operation: "getJob", failure: "503" });
  const { jobId } = await call(key, "/v1/jobs/submit", body);
  if (movesTime) await control("clock/advance", { by: seconds + "s" });
  const looks = [await call(key, "/v1/jobs/" + jobId), await call(key, "/v1/jobs/" + jobId)];
  const { offsetMilliseconds } = await control("clock");
  const { requests } = await control("requests");
  const { ledger } = await control("account");
  const { failures } = await control("failures");
  await control("reset", undefined, "POST");
  const { ledger: after } = await control("account");
  return {
    looks: looks.map(({ status }) => status),
    // Time stands still while it is moved, so a busy machine is some milliseconds less ahead.
    minutesAhead: Math.round(offsetMilliseconds / 60000),
    requests: requests.length,
    charges: ledger.map((charge) => charge.jobId === jobId),
    failures: failures.length,
    after: after.length,
  };
}
(async () => {
  const seen = [];
  for (let index = 0; index < count; index++) seen.push(await test(\`isolated-\${worker}-\${index}\`, index % 2 === 0));
  parentPort.postMessage(seen);
})();
`;

async function runWorker(url: string, worker: number): Promise<unknown[]> {
  const workerData = { url, body: bodyFor(slug), seconds, worker, count: testsOfWorker };
  const thread = new Worker(source, { eval: true, workerData });
  const [seen]: unknown[][] = await once(thread, "message");
  await thread.terminate();
  return Array.isArray(seen) ? seen : [];
}

/** Runs all tests. Each has to see what it would see alone. */
async function proveIsolation({ url }: Client): Promise<void> {
  const minutesAhead = Math.round(24 * 60 + seconds / 60);
  const alone = { charges: [true], failures: 0, after: 0, requests: 3 };
  const moved = { ...alone, looks: ["completed", "completed"], minutesAhead };
  const still = { ...alone, looks: [503, "pending"], minutesAhead: 0 };
  const all = await Promise.all(Array.from({ length: workers }, (_, worker) => runWorker(url, worker)));
  for (const seen of all) {
    expect(seen).toEqual(Array.from({ length: testsOfWorker }, (_, index) => (index % 2 === 0 ? moved : still)));
  }
}

describe("parallel tests on one mock do not disturb each other", () => {
  it("with jobs in memory", async () => {
    const mock = await startClient({ speed: 1 });
    await proveIsolation(mock).finally(() => mock.close());
  });

  describe.skipIf(!canRunRedis)("with jobs in Redis", () => {
    let folder: string;
    let redis: Awaited<ReturnType<typeof startRedis>>;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "mock-isolation-"));
      redis = await startRedis(folder);
    });
    afterAll(async () => {
      redis.redis.kill();
      await once(redis.redis, "exit");
      await rm(folder, { recursive: true, force: true });
    });

    it("too", async () => {
      const mock = await startClient({ speed: 1, store: `redis://127.0.0.1:${redis.port}` });
      await proveIsolation(mock).finally(() => mock.close());
    });
  });
});
