/** The store of a mock that works alone: everything in memory, and no more of anything than a number of them. */
import TinyQueue from "tinyqueue";
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

const firstEnding = (a: KeptJob, b: KeptJob): number => a.endsAt - b.endsAt;

export function createMemoryStore(limits: Limits): Store {
  const jobs = new Map<string, KeptJob>();
  /** Jobs that have not ended, and some that were cancelled. */
  let open = new TinyQueue<KeptJob>([], firstEnding);
  const ended = queue<string>();
  /** Jobs with a webhook. They stay here when there is no room for them any more. */
  const unreported = new Map<string, KeptJob>();
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

  function end({ id, owner, cost }: KeptJob, refund: boolean): void {
    const account = accountOf(owner);
    account.open = Math.max(0, account.open - 1);
    if (refund) account.spent -= cost;
    ended.push(id);
  }

  /** Cancelling puts another record in the place of a job. */
  const isOpen = (job: KeptJob): boolean => jobs.get(job.id) === job;

  /** Ends the jobs whose time has come. Nobody can tell that it was not done at that time. */
  function endDue(now: number): void {
    for (let job = open.peek(); job !== undefined && job.endsAt <= now; job = open.peek()) {
      open.pop();
      if (isOpen(job)) end(job, job.fails);
    }
  }

  /** Cancelled jobs wait for their time as well, but not in any number. */
  function remain(job: KeptJob): void {
    open.push(job);
    if (open.length > 2 * limits.jobs) open = new TinyQueue(open.data.filter(isOpen), firstEnding);
  }

  function submit(job: Job, now: number): Submission {
    endDue(now);
    const account = accountOf(job.owner);
    const balance = limits.balance - account.spent;
    if (job.cost > balance) return { outcome: "unpaid", balance };
    if (account.open >= limits.concurrent) {
      const ends = open.data.filter((one) => one.owner === job.owner && isOpen(one)).map(({ endsAt }) => endsAt);
      return { outcome: "concurrent", freeAt: Math.min(...ends) };
    }
    if (!makeRoom()) return { outcome: "full" };
    account.spent += job.cost;
    account.open++;
    const kept = { ...job, order: ++order };
    jobs.set(kept.id, kept);
    remain(kept);
    if (kept.webhook !== undefined) unreported.set(kept.id, kept);
    return { outcome: "kept" };
  }

  return {
    isShared: false,
    submit: async (job, now) => submit(job, now),
    get: async (id) => jobs.get(id),
    async list(
      { owner, before = Number.POSITIVE_INFINITY, createdBefore = Number.POSITIVE_INFINITY, status, model, limit },
      now,
    ) {
      return [...jobs.values()]
        .filter((job) => job.owner === owner && job.order < before && job.createdAt < createdBefore)
        .filter((job) => model === undefined || job.model === model)
        .filter((job) => status === undefined || statusOf(job, now) === status)
        .slice(-limit)
        .reverse();
    },
    async cancel(id, now) {
      const job = jobs.get(id);
      if (job === undefined || statusOf(job, now) !== "pending") return undefined;
      const cancelled = { ...job, cancelledAt: now };
      jobs.set(id, cancelled);
      unreported.delete(id);
      end(cancelled, true);
      return cancelled;
    },
    async finish(id, now) {
      endDue(now);
      const job = unreported.get(id);
      if (job === undefined || now < job.endsAt) return undefined;
      unreported.delete(id);
      return job;
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
