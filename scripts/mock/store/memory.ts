/** The store of a mock that works alone: everything in memory, and no more of anything than a number of them. */
import { type Job, type KeptJob, statusOf } from "../jobs/job.ts";
import type { Limits, Store, Submission, Upload } from "./store.ts";

/** How many accounts, uploads and bytes of uploaded files are kept. The oldest makes room for a new one. */
const mostAccounts = 10_000;
const mostUploads = 1_000;
const mostFileBytes = 256 * 1024 * 1024;

interface Account {
  spent: number;
  /** How many of its jobs are pending or processing. */
  open: number;
}

interface Entry {
  job: KeptJob;
  hasEnded: boolean;
}

/** First in, first out. A `Set` would do, but finding the first of one from which many were deleted takes long. */
function queue<T>(): { push(item: T): void; shift(): T | undefined } {
  let items: T[] = [];
  let first = 0;
  return {
    push: (item) => items.push(item),
    shift() {
      const item = items[first++];
      if (first > items.length / 2) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
  };
}

/** Puts an entry last, and drops the first ones as long as there are too many. */
function remember<K, V>(map: Map<K, V>, key: K, value: V, isTooMuch: () => boolean): void {
  map.delete(key);
  map.set(key, value);
  for (const [oldest] of map) {
    if (oldest === key || !isTooMuch()) return;
    map.delete(oldest);
  }
}

export function createMemoryStore(limits: Limits): Store {
  const jobs = new Map<string, Entry>();
  const ended = queue<string>();
  const accounts = new Map<string, Account>();
  const uploads = new Map<string, Upload>();
  const files = new Map<string, Buffer>();
  let order = 0;

  function accountOf(owner: string): Account {
    const known = accounts.get(owner);
    if (known !== undefined) return known;
    const account: Account = { spent: 0, open: 0 };
    remember(accounts, owner, account, () => accounts.size > mostAccounts);
    return account;
  }

  /** Whether there is room for one more job, if need be because the one that ended first has gone. */
  function makeRoom(): boolean {
    if (jobs.size < limits.jobs) return true;
    const oldest = ended.shift();
    return oldest !== undefined && jobs.delete(oldest);
  }

  function end(entry: Entry, refund: boolean): void {
    const { id, owner, cost } = entry.job;
    const account = accountOf(owner);
    account.open = Math.max(0, account.open - 1);
    if (refund) account.spent -= cost;
    entry.hasEnded = true;
    ended.push(id);
  }

  function firstEnd(owner: string): number {
    const open = [...jobs.values()].filter(({ job, hasEnded }) => job.owner === owner && !hasEnded);
    return Math.min(...open.map(({ job }) => job.endsAt));
  }

  function submit(job: Job): Submission {
    const account = accountOf(job.owner);
    const balance = limits.balance - account.spent;
    if (job.cost > balance) return { outcome: "unpaid", balance };
    if (account.open >= limits.concurrent) return { outcome: "concurrent", freeAt: firstEnd(job.owner) };
    if (!makeRoom()) return { outcome: "full" };
    account.spent += job.cost;
    account.open++;
    jobs.set(job.id, { job: { ...job, order: ++order }, hasEnded: false });
    return { outcome: "kept" };
  }

  return {
    isShared: false,
    submit: async (job) => submit(job),
    get: async (id) => jobs.get(id)?.job,
    async list(
      { owner, before = Number.POSITIVE_INFINITY, createdBefore = Number.POSITIVE_INFINITY, status, model, limit },
      now,
    ) {
      return [...jobs.values()]
        .map(({ job }) => job)
        .filter((job) => job.owner === owner && job.order < before && job.createdAt < createdBefore)
        .filter((job) => model === undefined || job.model === model)
        .filter((job) => status === undefined || statusOf(job, now) === status)
        .slice(-limit)
        .reverse();
    },
    async cancel(id, now) {
      const entry = jobs.get(id);
      if (entry === undefined || statusOf(entry.job, now) !== "pending") return undefined;
      entry.job = { ...entry.job, cancelledAt: now };
      end(entry, true);
      return entry.job;
    },
    async finish(id, now) {
      const entry = jobs.get(id);
      if (entry === undefined || entry.hasEnded || now < entry.job.endsAt) return undefined;
      end(entry, entry.job.fails);
      return entry.job;
    },
    reported: async () => {},
    overdue: async () => [],
    countJobs: async () => jobs.size,
    saveUpload: async (upload) => remember(uploads, upload.id, upload, () => uploads.size > mostUploads),
    getUpload: async (id) => uploads.get(id),
    async saveFile(id, bytes) {
      const size = () => [...files.values()].reduce((sum, file) => sum + file.length, 0);
      remember(files, id, bytes, () => size() > mostFileBytes);
    },
    getFile: async (id) => files.get(id),
    close: async () => {},
  };
}
