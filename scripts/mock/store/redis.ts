/** A store that several mocks share: a Redis server. Each change is one script there, so none sees half of another. */
import { createClient, ErrorReply } from "@redis/client";
import { z } from "zod";
import { type KeptJob, statusOf } from "../jobs/job.ts";
import type { Logger } from "../log.ts";
import { uploadLife } from "../uploads.ts";
import { scripts } from "./redisScripts.ts";
import { type Limits, type Store, UnusableStore, type Upload } from "./store.ts";

/** How long a mock may take to report a job before another one does it, in milliseconds. */
const lease = 30_000;
/** How long uploads are known after they have expired, in milliseconds. */
const uploadMemory = 2 * uploadLife;
/** How long a Redis server may take to answer at the start, in milliseconds. */
const patience = 5_000;
/** How long the mock waits before it connects again to a Redis server that was lost, in milliseconds. */
const reconnectAfter = 250;
/** How many jobs a list reads from Redis at a time. */
const batch = 200;

const jobSchema = z.object({
  id: z.string(),
  owner: z.string(),
  model: z.string(),
  cost: z.number(),
  createdAt: z.number(),
  startsAt: z.number(),
  endsAt: z.number(),
  fails: z.boolean(),
  kind: z.enum(["video", "image"]),
  files: z.number(),
  origin: z.string(),
  webhook: z
    .object({ url: z.string(), requestId: z.string() })
    .optional()
    .transform((webhook) => webhook),
});

const uploadSchema = z.object({
  id: z.string(),
  owner: z.string(),
  filename: z.string(),
  contentType: z.string(),
  createdAt: z.number(),
  origin: z.string(),
  signature: z.string(),
});

/** A job as Redis keeps it: the job as it was submitted, its place, and when it was cancelled. */
const recordSchema = z.tuple([z.string(), z.string(), z.string().nullable()]);
const submissionSchema = z.tuple([z.enum(["kept", "unpaid", "concurrent", "full"]), z.string()]);

function readJob(record: unknown): KeptJob | undefined {
  const read = recordSchema.safeParse(record);
  if (!read.success) return undefined;
  const [json, order, cancelledAt] = read.data;
  const { webhook, ...job } = jobSchema.parse(JSON.parse(json));
  return {
    ...job,
    webhook,
    order: Number(order),
    ...(cancelledAt === null ? {} : { cancelledAt: Number(cancelledAt) }),
  };
}

/** Why no connection came about, for people. */
function unusable(url: string, error: unknown): UnusableStore {
  const { host } = new URL(url);
  if (error instanceof ErrorReply) return new UnusableStore(`The Redis server at ${host} refuses: ${error.message}`);
  return new UnusableStore(`No Redis server answers at ${host}.`);
}

/** Connects to a Redis server. Rejects with {@link UnusableStore}. */
export async function createRedisStore(url: string, limits: Limits, logger: Logger): Promise<Store> {
  let isConnected = false;
  const client = createClient({
    url,
    // A call while Redis is away fails at once: a mock never keeps its callers waiting.
    disableOfflineQueue: true,
    socket: { connectTimeout: patience, reconnectStrategy: () => isConnected && reconnectAfter },
  });
  client.on("error", (error: Error) => {
    // Before that, whoever starts the mock is told.
    if (isConnected) logger.log("error", "store", { error: error.message });
  });
  // The client waits without end for a server that takes the connection and says nothing.
  const tooLate = setTimeout(() => client.destroy(), patience);
  try {
    await client.connect();
  } catch (error) {
    throw unusable(url, error);
  } finally {
    clearTimeout(tooLate);
  }
  isConnected = true;

  const run = (script: string, ...values: readonly (string | number)[]): Promise<unknown> =>
    client.eval(script, { arguments: values.map(String) });
  const get = async (id: string): Promise<KeptJob | undefined> => readJob(await run(scripts.get, id));

  async function* newestFirst(owner: string, before: number): AsyncGenerator<KeptJob> {
    for (let below = before; ; ) {
      const records = z.array(z.unknown()).parse(await run(scripts.page, owner, below, batch));
      const jobs = records.map(readJob).filter((job) => job !== undefined);
      yield* jobs;
      const last = jobs.at(-1);
      if (last === undefined || records.length < batch) return;
      below = last.order;
    }
  }

  return {
    isShared: true,
    async submit(job, now) {
      const { id, owner, cost, endsAt } = job;
      const { balance, concurrent, jobs } = limits;
      const most = Number.isFinite(concurrent) ? concurrent : Number.MAX_SAFE_INTEGER;
      const json = JSON.stringify(job);
      const answer = await run(scripts.submit, id, owner, cost, now, endsAt, json, balance, most, jobs);
      const [outcome, value] = submissionSchema.parse(answer);
      if (outcome === "unpaid") return { outcome, balance: Number(value) };
      return outcome === "concurrent" ? { outcome, freeAt: Number(value) } : { outcome };
    },
    get,
    async list(
      { owner, before = Number.MAX_SAFE_INTEGER, createdBefore = Number.POSITIVE_INFINITY, status, model, limit },
      now,
    ) {
      const found: KeptJob[] = [];
      for await (const job of newestFirst(owner, before)) {
        if (job.createdAt >= createdBefore) continue;
        if (model !== undefined && job.model !== model) continue;
        if (status !== undefined && statusOf(job, now) !== status) continue;
        found.push(job);
        if (found.length === limit) break;
      }
      return found;
    },
    async cancel(id, now) {
      const job = await get(id);
      if (job === undefined || statusOf(job, now) !== "pending") return undefined;
      return readJob(await run(scripts.cancel, id, job.owner, job.cost, now));
    },
    async finish(id, now) {
      const job = await get(id);
      if (job === undefined || now < job.endsAt) return undefined;
      return readJob(await run(scripts.finish, id, job.owner, job.fails ? job.cost : 0, now, now + lease));
    },
    async reported(id) {
      await run(scripts.reported, id);
    },
    overdue: async (now) => z.array(z.string()).parse(await run(scripts.overdue, now, batch)),
    countJobs: async () => z.number().parse(await run(scripts.count)),
    async saveUpload(upload) {
      await client.set(`pixelbyte-mock:upload:${upload.id}`, JSON.stringify(upload), {
        expiration: { type: "PX", value: uploadMemory },
      });
    },
    async getUpload(id): Promise<Upload | undefined> {
      const json = await client.get(`pixelbyte-mock:upload:${id}`);
      return json === null ? undefined : uploadSchema.parse(JSON.parse(json));
    },
    async saveFile(id, bytes) {
      await client.set(`pixelbyte-mock:file:${id}`, bytes.toString("base64"), {
        expiration: { type: "PX", value: uploadLife },
      });
    },
    async getFile(id) {
      const text = await client.get(`pixelbyte-mock:file:${id}`);
      return text === null ? undefined : Buffer.from(text, "base64");
    },
    async close() {
      await client.close();
    },
  };
}
