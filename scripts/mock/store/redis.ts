/** A store that several mocks share: a Redis server. Each change is one script there, so none sees half of another. */
import { z } from "zod";
import type { SharedLines } from "../control/coverage.ts";
import { chunksOf, memoryFile } from "../files/storedFile.ts";
import { isCancellable, isFinal, type KeptJob, statusOf } from "../jobs/job.ts";
import type { Logger } from "../log.ts";
import { connect, type RedisClient } from "./connect.ts";
import { moneySchema, readJob, submissionSchema, uploadSchema } from "./records.ts";
import { scripts } from "./redisScripts.ts";
import type { JobQuery, Limits, Store } from "./store.ts";

/** How long a mock may take to report a job before another one does it, in milliseconds. */
const lease = 30_000;
/** How many jobs a list reads from Redis at a time. */
const batch = 200;

export interface RedisOptions {
  readonly url: string;
  /** Stands before every key. */
  readonly prefix: string;
  /** How long jobs are kept after the last change, in milliseconds. */
  readonly ttl: number;
  /** How long files are kept, in milliseconds. */
  readonly fileLife: number;
}

type Run = (script: string, ...values: readonly (string | number)[]) => Promise<unknown>;
type JobStore = Omit<
  Store,
  | "isShared"
  | "outage"
  | "saveUpload"
  | "getUpload"
  | "makeRoomForFile"
  | "saveFile"
  | "getFile"
  | "setBalance"
  | "reset"
  | "close"
>;

/** Jobs of an account, newest first, loaded as they are read. */
async function* newestFirst(run: Run, owner: string, before: number): AsyncGenerator<KeptJob> {
  for (let below = before; ; ) {
    const records = z.array(z.unknown()).parse(await run(scripts.page, owner, below, batch));
    const jobs = records.map(readJob).filter((job) => job !== undefined);
    yield* jobs;
    const last = jobs.at(-1);
    if (last === undefined || records.length < batch) return;
    below = last.order;
  }
}

async function listJobs(run: Run, query: JobQuery, now: number): Promise<KeptJob[]> {
  const { owner, before = Number.MAX_SAFE_INTEGER, createdBefore = Number.POSITIVE_INFINITY } = query;
  const found: KeptJob[] = [];
  for await (const job of newestFirst(run, owner, before)) {
    if (job.createdAt >= createdBefore) continue;
    if (query.model !== undefined && job.model !== query.model) continue;
    if (query.status !== undefined && statusOf(job, now) !== query.status) continue;
    found.push(job);
    if (found.length === query.limit) break;
  }
  return found;
}

function createJobs(run: Run, limits: Limits): JobStore {
  const get = async (id: string): Promise<KeptJob | undefined> => readJob(await run(scripts.get, id));
  return {
    get,
    async submit(job, now) {
      const { id, owner, cost, endsAt } = job;
      const { balance, concurrent, jobs } = limits;
      const most = Number.isFinite(concurrent) ? concurrent : Number.MAX_SAFE_INTEGER;
      const json = JSON.stringify(job);
      const reply = await run(scripts.submit, id, owner, cost, now, endsAt, json, balance, most, jobs);
      const [outcome, value] = submissionSchema.parse(reply);
      if (outcome === "unpaid") return { outcome, balance: Number(value) };
      // Redis writes the end of a job that is held as "inf".
      const freeAt = value === "inf" ? Number.POSITIVE_INFINITY : Number(value);
      return outcome === "concurrent" ? { outcome, freeAt } : { outcome };
    },
    list: (query, now) => listJobs(run, query, now),
    async replace(job, now) {
      const known = await get(job.id);
      if (known === undefined || isFinal(known, now)) return undefined;
      const { order: _, ...json } = job;
      const ends = job.heldAt === undefined ? job.endsAt : "+inf";
      return readJob(await run(scripts.replace, job.id, job.owner, JSON.stringify(json), ends));
    },
    async cancel(id, now) {
      const job = await get(id);
      if (job === undefined || !isCancellable(job, now)) return undefined;
      return readJob(await run(scripts.cancel, id, job.owner, job.cost, now));
    },
    async finish(id, now) {
      const job = await get(id);
      if (job === undefined) await run(scripts.reported, id);
      if (job === undefined || job.heldAt !== undefined || now < job.endsAt) return undefined;
      return readJob(await run(scripts.finish, id, job.owner, job.fails ? job.cost : 0, now, now + lease));
    },
    async reportUntil(id, time) {
      await run(scripts.reportUntil, id, time + lease);
    },
    async reported(id) {
      await run(scripts.reported, id);
    },
    overdue: async (now) => z.array(z.string()).parse(await run(scripts.overdue, now, batch)),
    countJobs: async () => z.number().parse(await run(scripts.count)),
    async balanceOf(owner) {
      const [own, spent, refunded] = moneySchema.parse(await run(scripts.money, owner)).map(String);
      const start = own === "" ? limits.balance : Number(own);
      return { balance: start - Number(spent) + Number(refunded), spent: Number(spent), refunded: Number(refunded) };
    },
  };
}

/** What all mocks have covered. Nobody waits until a line has arrived; one that did not is sent with the next ones. */
function createSharedCoverage(client: RedisClient, key: string, ttl: number): SharedLines {
  const unsent = new Set<string>();
  async function flush(): Promise<void> {
    const lines = [...unsent];
    if (lines.length === 0) return;
    await client.sAdd(key, lines);
    await client.pExpire(key, ttl);
    for (const line of lines) unsent.delete(line);
  }
  return {
    add(line) {
      unsent.add(line);
      flush().catch(() => {});
    },
    async all() {
      await flush();
      return client.sMembers(key);
    },
  };
}

/** Every key below a prefix but one, in a handful of steps. */
async function deleteAll(client: RedisClient, prefix: string, kept: string): Promise<void> {
  for await (const keys of client.scanIterator({
    MATCH: `${prefix.replaceAll(/[*?[\]\\]/g, "\\$&")}*`,
    COUNT: 1_000,
  })) {
    const unwanted = keys.filter((key) => key !== kept);
    if (unwanted.length > 0) await client.unlink(unwanted);
  }
}

/** Connects to a Redis server. Rejects with `UnusableStore`. */
export async function createRedisStore(options: RedisOptions, limits: Limits, logger: Logger): Promise<Store> {
  const { url, prefix, ttl, fileLife } = options;
  const { client, outage } = await connect(url, logger);
  const run: Run = (script, ...values) => client.eval(script, { arguments: [...values, ttl, prefix].map(String) });
  const jobs = createJobs(run, limits);
  const coverage = `${prefix}coverage`;
  const put = (key: string, value: string, milliseconds: number) =>
    client.set(prefix + key, value, { expiration: { type: "PX", value: milliseconds } });

  return {
    isShared: true,
    outage,
    coverage: createSharedCoverage(client, coverage, ttl),
    ...jobs,
    async setBalance(owner, balance) {
      const { spent, refunded } = await jobs.balanceOf(owner, 0);
      await client.hSet(`${prefix}balance`, owner, String(balance + spent - refunded));
      await client.pExpire(`${prefix}balance`, ttl);
    },
    async saveUpload(upload) {
      // An upload is known for some time after its file has expired.
      await put(`upload:${upload.id}`, JSON.stringify(upload), 2 * fileLife);
      await client.sAdd(`${prefix}uploads:${upload.owner}`, upload.id);
      await client.pExpire(`${prefix}uploads:${upload.owner}`, 2 * fileLife);
    },
    async getUpload(id) {
      const json = await client.get(`${prefix}upload:${id}`);
      return json === null ? undefined : uploadSchema.parse(JSON.parse(json));
    },
    makeRoomForFile: () => {},
    async saveFile(id, file) {
      let text: string;
      try {
        text = Buffer.concat([...chunksOf(file.part(0, file.size))]).toString("base64");
      } finally {
        file.drop();
      }
      await put(`file:${id}`, text, fileLife);
    },
    async getFile(id) {
      const text = await client.get(`${prefix}file:${id}`);
      return text === null ? undefined : memoryFile(Buffer.from(text, "base64"));
    },
    async reset(owner) {
      if (owner === undefined) return deleteAll(client, prefix, coverage);
      await run(scripts.resetAccount, owner);
    },
    async close() {
      await client.close();
    },
  };
}
