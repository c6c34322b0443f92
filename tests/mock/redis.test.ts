/** Mocks that share a real Redis server, started here without persistence. Skipped where there is none, but in CI. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { at } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { type CoverageReport, startMock } from "../../scripts/mock/index.ts";
import { canRunRedis, startRedis } from "../support/redis.ts";
import { someModel } from "../support/someModel.ts";
import { initialState } from "../support/states.ts";
import { bodyFor, type Client, expectError, startClient } from "./support.ts";

const program = join(root, "scripts/mock/main.ts");
const { slug } = someModel;
const whole = someModel.processingSeconds * 1000;

describe.skipIf(!canRunRedis)("a shared store", () => {
  let redis: ChildProcess;
  let store: string;
  let folder: string;
  let built: string;
  const clients: Client[] = [];
  let keys = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mock-redis-"));
    built = join(folder, "document.json");
    await writeFile(built, JSON.stringify(inject("precompiled")));
    const started = await startRedis(folder);
    redis = started.redis;
    store = `redis://127.0.0.1:${started.port}`;
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    redis.kill();
    await once(redis, "exit");
    await rm(folder, { recursive: true, force: true });
  });

  async function started(options: Parameters<typeof startClient>[0] = {}): Promise<Client> {
    const client = await startClient({ store, speed: 1, ...options });
    clients.push(client);
    return client;
  }
  const account = () => ({ authorization: `Bearer key-${keys++}` });
  const idOf = (response: { body: unknown }) => String(Object(response.body).jobId);

  it("adds up the coverage of all mocks, even stopped ones, and keeps it across a reset", async () => {
    const options = { storePrefix: "coverage:" };
    const first = await startClient({ store, speed: 1, ...options });
    await first.submit(bodyFor(slug));
    await first.close();
    const [one, two, other] = [
      await started(options),
      await started(options),
      await started({ storePrefix: "other:" }),
    ];
    await one.call("listJobs");
    await two.mock.reset();
    const covered = ({ groups }: CoverageReport) => groups.flatMap((group) => group.covered);
    expect(covered(await two.mock.coverage())).toEqual(expect.arrayContaining(["submitJob 200", "listJobs 200", slug]));
    expect((await two.send("/__mock/coverage")).body).toEqual(await one.mock.coverage());
    expect((await other.mock.coverage()).covered).toBe(0);
  });

  it("forgets an account's uploads with it, and no others", async () => {
    const one = await started();
    const presigned = async (headers: Record<string, string>) => {
      const body = { filename: "dog.jpg", contentType: "image/jpeg" };
      return `/v1/uploads/${at((await one.call("presignUpload", { body, headers })).body, "data", "fileId")}`;
    };
    const [mine, yours] = [account(), account()];
    const [first, second] = [await presigned(mine), await presigned(yours)];
    await one.send("/__mock/reset", { method: "POST", headers: mine });
    expect((await one.call("getUpload", { path: first, headers: mine })).status).toBe(404);
    expect((await one.call("getUpload", { path: second, headers: yours })).status).toBe(200);
  });

  it("lets a job submitted on one mock be read, listed and cancelled on another", async () => {
    const [one, two] = [await started(), await started()];
    const headers = account();
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      ids.push(idOf(await one.call("submitJob", { body: bodyFor(slug), headers })));
    }
    const path = `/v1/jobs/${ids[0]}`;
    expect((await two.call("getJob", { path, headers })).body).toMatchObject({ jobId: ids[0], status: initialState });
    expectError(await two.call("getJob", { path, headers: account() }), "UNAUTHORIZED_ACCESS");
    const page = Object((await two.call("listJobs", { query: "?limit=2", headers })).body);
    expect(page.jobs.map(({ jobId }: { jobId: string }) => jobId)).toEqual([ids[2], ids[1]]);
    const next = (await one.call("listJobs", { query: `?cursor=${page.nextCursor}`, headers })).body;
    expect(Object(next).jobs.map(({ jobId }: { jobId: string }) => jobId)).toEqual([ids[0]]);
    expect((await two.call("cancelJob", { path: `${path}/cancel`, headers })).status).toBe(200);
    expectError(await one.call("cancelJob", { path: `${path}/cancel`, headers }), "JOB_CANNOT_BE_CANCELLED");
    expect(Object((await one.call("getJob", { path, headers })).body).status).toBe("cancelled");
    expectError(await one.call("getJob", { path: "/v1/jobs/job_nothing", headers }), "JOB_NOT_FOUND");
  });

  it("lets a held job be cancelled, and keeps its place until then", async () => {
    const one = await started({ maxConcurrent: 1 });
    const headers = account();
    const jobId = idOf(await one.call("submitJob", { body: bodyFor(slug), headers }));
    await one.send(`/__mock/jobs/${jobId}/hold`, { method: "POST", headers });
    const refused = await one.call("submitJob", { body: bodyFor(slug), headers });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, null]);
    const path = `/v1/jobs/${jobId}/cancel`;
    expect((await one.call("cancelJob", { path, headers })).body).toMatchObject({ status: "cancelled" });
    expect((await one.call("submitJob", { body: bodyFor(slug), headers })).status).toBe(200);
  });

  it("counts money and concurrent jobs across all mocks", async () => {
    const headers = account();
    const cost = Number(at((await (await started()).submit(bodyFor(slug))).body, "costMicroCents"));
    const [one, two] = [await started({ balance: 3 * cost }), await started({ balance: 3 * cost })];
    const submit = (client: Client) => client.call("submitJob", { body: bodyFor(slug), headers });
    const responses = await Promise.all(Array.from({ length: 10 }, (_, index) => submit(index % 2 === 0 ? one : two)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(3);
    const id = idOf(responses.find(({ status }) => status === 200) ?? { body: null });
    await two.call("cancelJob", { path: `/v1/jobs/${id}/cancel`, headers });
    expect((await submit(one)).status).toBe(200);
    expectError(await submit(two), "INSUFFICIENT_BALANCE");
    const limited = await started({ maxConcurrent: 1 });
    const busy = await limited.call("submitJob", { body: bodyFor(slug), headers });
    expectError(busy, "CONCURRENT_JOBS_EXCEEDED");
    expect(Number(busy.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("reports every job once, whichever mock is first, and refunds the failed one only, once", async () => {
    const received: string[] = [];
    const { createServer: createHttp } = await import("node:http");
    const receiver = createHttp((request, response) => {
      request.on("data", (chunk) => received.push(String(chunk))).on("end", () => response.end());
    }).listen(0, "127.0.0.1");
    await once(receiver, "listening");
    const address = Object(receiver.address());
    const headers = account();
    const options = { webhooks: "local", speed: whole / 300 } as const;
    const cost = Number(at((await (await started()).submit(bodyFor(slug))).body, "costMicroCents"));
    const balance = 3 * cost;
    const [one] = [await started({ ...options, balance }), await started({ ...options, balance })];
    const webhookUrl = `http://127.0.0.1:${address.port}/`;
    const submit = async (input = {}) =>
      idOf(await one.call("submitJob", { body: { ...bodyFor(slug, input), webhookUrl }, headers }));
    const [completed, failed] = [await submit(), await submit({ prompt: "mock:fail" })];
    await expect.poll(() => received.length, { timeout: 60_000 }).toBe(2);
    // A second report of a job would come from the other mock before that of a later job.
    const later = await submit();
    const reports = () => received.map((text) => JSON.parse(text));
    await expect.poll(() => reports().map(({ jobId }) => jobId), { timeout: 60_000 }).toContain(later);
    expect(reports()).toHaveLength(3);
    expect(reports()).toContainEqual(expect.objectContaining({ jobId: completed, status: "completed" }));
    expect(reports()).toContainEqual(expect.objectContaining({ jobId: failed, status: "failed" }));
    expect((await one.call("submitJob", { body: bodyFor(slug), headers })).status).toBe(200);
    expectError(await one.call("submitJob", { body: bodyFor(slug), headers }), "INSUFFICIENT_BALANCE");
    receiver.close();
  });

  it("shares uploads and their files", async () => {
    const [one, two] = [await started(), await started()];
    const { body } = await one.call("presignUpload", { body: { filename: "a.png", contentType: "image/png" } });
    const { uploadUrl, fileUrl, fileId } = Object(at(body, "data"));
    const there = (url: string) => url.replace(one.url, two.url);
    const put = await fetch(there(uploadUrl), {
      method: "PUT",
      headers: { "content-type": "image/png" },
      body: new Uint8Array([0, 255, 128]),
    });
    expect(put.status).toBe(200);
    expect(new Uint8Array(await (await fetch(fileUrl)).arrayBuffer())).toEqual(new Uint8Array([0, 255, 128]));
    expect((await two.call("getUpload", { path: `/v1/uploads/${fileId}` })).status).toBe(200);
  });

  it("keeps no more jobs than allowed", async () => {
    execFileSync("redis-cli", ["-u", store, "flushall"]);
    const client = await started({ maxJobs: 2 });
    const first = idOf(await client.submit(bodyFor(slug)));
    await client.submit(bodyFor(slug));
    expectError(await client.submit(bodyFor(slug)), "PUBSUB_PUBLISH_FAILED");
    await client.call("cancelJob", { path: `/v1/jobs/${first}/cancel` });
    expect((await client.submit(bodyFor(slug))).status).toBe(200);
    expectError(await client.call("getJob", { path: `/v1/jobs/${first}` }), "JOB_NOT_FOUND");
  });

  it("loses nothing when the program that took a job is killed", async () => {
    const args = ["--port", "0", "--store", store, "--speed", String(whole / 1_500), "--document", built];
    const run = async () => {
      const child = spawn(process.execPath, [program, ...args]);
      for await (const chunk of child.stdout) {
        const [url] = String(chunk).match(/http:\S+/) ?? [];
        if (url !== undefined) return { child, url };
      }
      throw new Error("the program did not start");
    };
    const [one, two] = await Promise.all([run(), run()]);
    const headers = { ...account(), "content-type": "application/json" };
    const submitted = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await fetch(`${one.url}/v1/jobs/submit`, {
          method: "POST",
          headers,
          body: JSON.stringify(bodyFor(slug)),
        });
        return String(Object(await response.json()).jobId);
      }),
    );
    one.child.kill("SIGKILL");
    await once(one.child, "exit");
    const list = async (): Promise<{ jobId: string; status: string }[]> =>
      Object(await (await fetch(`${two.url}/v1/jobs?limit=100`, { headers })).json()).jobs;
    expect(new Set((await list()).map(({ jobId }) => jobId))).toEqual(new Set(submitted));
    const statuses = async () => (await list()).map(({ status }) => status);
    await expect.poll(statuses, { timeout: 60_000 }).toEqual(submitted.map(() => "completed"));
    two.child.kill("SIGTERM");
    expect(await once(two.child, "exit")).toEqual([0, null]);
  });

  it("that does not respond is named, without further details", async () => {
    const args = ["--port", "0", "--store", "redis://127.0.0.1:1", "--document", built];
    const child = spawn(process.execPath, [program, ...args]);
    let output = "";
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(output).toBe("No Redis server responds at 127.0.0.1:1.\n");
  });

  it("that sends nothing does not block the start", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const host = `127.0.0.1:${Object(silent.address()).port}`;
    await expect(startMock({ store: `redis://${host}` })).rejects.toThrow(`No Redis server responds at ${host}.`);
    silent.close();
  });

  it("that rejects the password is quoted", async () => {
    const refused = startMock({ store: store.replace("//", "//nobody:wrong@") });
    await expect(refused).rejects.toThrow(/^The Redis server at 127\.0\.0\.1:\d+ rejected the connection: WRONGPASS /);
  });
});
