/** The store of a mock that works alone: everything in memory, and only so much of anything. */
import { isFinal, type Job, type KeptJob, statusOf } from "../jobs/job.ts";
import { Account } from "./account.ts";
import { queue, remember } from "./queue.ts";
import type { Limits, Store, Submission, Upload } from "./store.ts";

/** How many accounts, uploads and bytes of uploaded files are kept. The oldest makes room for a new one. */
const mostAccounts = 10_000;
const mostUploads = 1_000;
const mostFileBytes = 128 * 1024 * 1024;

/** Jobs by id, those that ended, and those that are to be reported. */
class Jobs {
  readonly all = new Map<string, KeptJob>();
  readonly ended = queue<string>();
  /** Jobs with a webhook. They stay here when there is no room for them any more. */
  readonly unreported = new Map<string, KeptJob>();
  order = 0;

  put(job: KeptJob): void {
    this.all.set(job.id, job);
    if (job.webhook !== undefined) this.unreported.set(job.id, job);
  }

  delete(id: string): void {
    this.all.delete(id);
    this.unreported.delete(id);
  }

  /** The one that ended first, of those that are known to have ended. */
  nextEnded(): KeptJob | undefined {
    for (let id = this.ended.shift(); id !== undefined; id = this.ended.shift()) {
      const job = this.all.get(id);
      if (job !== undefined) return job;
    }
    return undefined;
  }
}

class Accounts {
  readonly #accounts = new Map<string, Account>();
  readonly #create: () => Account;

  constructor(create: () => Account) {
    this.#create = create;
  }

  of(owner: string): Account {
    const known = this.#accounts.get(owner);
    if (known !== undefined) return known;
    const account = this.#create();
    // An account that is forgotten must have nothing running: its jobs would never end.
    remember(this.#accounts, owner, account, () => this.#accounts.size > mostAccounts);
    return account;
  }

  owners(): string[] {
    return [...this.#accounts.keys()];
  }

  delete(owner: string): void {
    this.#accounts.delete(owner);
  }

  clear(): void {
    this.#accounts.clear();
  }
}

type JobStore = Pick<
  Store,
  "submit" | "get" | "list" | "replace" | "cancel" | "finish" | "countJobs" | "balanceOf" | "setBalance"
> & { reset(owner?: string): void };

/**
 * Whether there is room for one more job, if need be because the one that ended first has gone.
 *
 * @param nowOf the time of an account
 */
function makeRoom(jobs: Jobs, accounts: Accounts, limits: Limits, nowOf: (owner: string) => number): boolean {
  if (jobs.all.size < limits.jobs) return true;
  let oldest = jobs.nextEnded();
  if (oldest === undefined) {
    for (const owner of accounts.owners()) accounts.of(owner).endDue(nowOf(owner));
    oldest = jobs.nextEnded();
  }
  if (oldest === undefined) return false;
  jobs.all.delete(oldest.id);
  accounts.of(oldest.owner).forget();
  return true;
}

/** @param nowOf the time of an account */
function createJobStore(limits: Limits, nowOf: (owner: string) => number): JobStore {
  const jobs = new Jobs();
  const accounts = new Accounts(() => new Account(limits.balance, jobs.all, ({ id }) => jobs.ended.push(id)));

  function submit(job: Job, now: number): Submission {
    const account = accounts.of(job.owner);
    account.endDue(now);
    const { balance } = account.money();
    if (job.cost > balance) return { outcome: "unpaid", balance };
    if (account.running >= limits.concurrent) return { outcome: "concurrent", freeAt: account.firstEnd() };
    if (!makeRoom(jobs, accounts, limits, nowOf)) return { outcome: "full" };
    const kept = { ...job, order: ++jobs.order };
    jobs.put(kept);
    account.add(kept);
    return { outcome: "kept" };
  }

  return {
    submit: async (job, now) => submit(job, now),
    get: async (id) => jobs.all.get(id),
    list: async (query, now) => accounts.of(query.owner).list(query, now),
    async replace(job, now) {
      const account = accounts.of(job.owner);
      account.endDue(now);
      const known = jobs.all.get(job.id);
      if (known === undefined || isFinal(known, now)) return undefined;
      jobs.put(job);
      account.wait(job);
      account.endDue(now);
      return job;
    },
    async cancel(id, now) {
      const job = jobs.all.get(id);
      if (job === undefined || statusOf(job, now) !== "pending") return undefined;
      const cancelled = { ...job, cancelledAt: now };
      jobs.all.set(id, cancelled);
      jobs.unreported.delete(id);
      accounts.of(job.owner).end(cancelled, true);
      return cancelled;
    },
    async finish(id, now) {
      const job = jobs.unreported.get(id);
      if (job === undefined || job.heldAt !== undefined || now < job.endsAt) return undefined;
      accounts.of(job.owner).endDue(now);
      jobs.unreported.delete(id);
      return job;
    },
    countJobs: async () => jobs.all.size,
    async balanceOf(owner, now) {
      const account = accounts.of(owner);
      account.endDue(now);
      return account.money();
    },
    async setBalance(owner, balance) {
      const account = accounts.of(owner);
      account.balance += balance - account.money().balance;
    },
    reset(owner) {
      for (const job of [...jobs.all.values()]) if (owner === undefined || job.owner === owner) jobs.delete(job.id);
      if (owner === undefined) accounts.clear();
      else accounts.delete(owner);
    },
  };
}

/** @param nowOf the time of an account */
export function createMemoryStore(limits: Limits, nowOf: (owner: string) => number): Store {
  const jobStore = createJobStore(limits, nowOf);
  const uploads = new Map<string, Upload>();
  const files = new Map<string, Uint8Array>();
  let fileBytes = 0;

  return {
    isShared: false,
    ...jobStore,
    reportUntil: async () => {},
    reported: async () => {},
    overdue: async () => [],
    saveUpload: async (upload) => remember(uploads, upload.id, upload, () => uploads.size > mostUploads),
    getUpload: async (id) => uploads.get(id),
    async saveFile(id, bytes) {
      fileBytes += bytes.length - (files.get(id)?.length ?? 0);
      files.delete(id);
      files.set(id, bytes);
      for (const [oldest, { length }] of files) {
        if (fileBytes <= mostFileBytes || oldest === id) return;
        files.delete(oldest);
        fileBytes -= length;
      }
    },
    getFile: async (id) => files.get(id),
    async reset(owner) {
      jobStore.reset(owner);
      for (const [id, upload] of uploads) {
        if (owner !== undefined && upload.owner !== owner) continue;
        uploads.delete(id);
        fileBytes -= files.get(id)?.length ?? 0;
        files.delete(id);
      }
    },
    close: async () => {},
  };
}
