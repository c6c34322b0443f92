/** The store of a single mock: everything in memory, and a limited amount of it. */
import { isCancellable, isFinal, type Job } from "../jobs/job.ts";
import { Account } from "./account.ts";
import { Jobs } from "./jobs.ts";
import type { Limits, Store, Submission } from "./store.ts";
import { Uploads } from "./uploads.ts";

/** How many accounts are kept. The oldest makes room for a new one. */
const mostAccounts = 5_000;

class Accounts {
  readonly #accounts = new Map<string, Account>();
  readonly #create: () => Account;
  readonly #onForgotten: (account: Account) => void;

  /** @param onForgotten told of an account that made room for another one */
  constructor(create: () => Account, onForgotten: (account: Account) => void) {
    this.#create = create;
    this.#onForgotten = onForgotten;
  }

  /** The account of an owner who has done something. */
  find(owner: string): Account | undefined {
    return this.#accounts.get(owner);
  }

  of(owner: string): Account {
    const known = this.#accounts.get(owner);
    if (known !== undefined) return known;
    const account = this.#create();
    this.#accounts.set(owner, account);
    for (const [oldest, forgotten] of this.#accounts) {
      if (this.#accounts.size <= mostAccounts) break;
      this.#accounts.delete(oldest);
      this.#onForgotten(forgotten);
    }
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
 * Drops the job that ended first, and tells whether there was one.
 *
 * @param nowOf the time of an account
 */
function dropEnded(jobs: Jobs, accounts: Accounts, nowOf: (owner: string) => number): boolean {
  let oldest = jobs.nextEnded();
  if (oldest === undefined) {
    for (const owner of accounts.owners()) accounts.of(owner).endDue(nowOf(owner));
    oldest = jobs.nextEnded();
  }
  if (oldest === undefined) return false;
  jobs.drop(oldest);
  accounts.find(oldest.owner)?.forget();
  return true;
}

interface JobState {
  readonly jobs: Jobs;
  readonly accounts: Accounts;
  readonly limits: Limits;
  /** Makes room for a job; false if no job has ended. */
  drop(): boolean;
}

function submit({ jobs, accounts, limits, drop }: JobState, job: Job, now: number): Submission {
  const account = accounts.of(job.owner);
  account.endDue(now);
  const { balance } = account.money();
  if (job.cost > balance) return { outcome: "unpaid", balance };
  if (account.running >= limits.concurrent) return { outcome: "concurrent", freeAt: account.firstEnd() };
  while (jobs.all.size >= limits.jobs || jobs.isTooMuchText) if (!drop()) return { outcome: "full" };
  const kept = { ...job, order: ++jobs.order };
  jobs.add(kept);
  account.add(kept);
  return { outcome: "kept" };
}

/** @param nowOf the time of an account */
function createJobStore(limits: Limits, nowOf: (owner: string) => number): JobStore {
  const jobs = new Jobs();
  const accounts = new Accounts(
    () => new Account(limits.balance, jobs.all, ({ id }) => jobs.ended.push(id)),
    // Nobody would ever end its jobs.
    (account) => jobs.deleteAll(account.jobs()),
  );
  const drop = (): boolean => dropEnded(jobs, accounts, nowOf);

  return {
    submit: async (job, now) => submit({ jobs, accounts, limits, drop }, job, now),
    get: async (id) => jobs.all.get(id),
    list: async (query, now) => accounts.find(query.owner)?.list(query, now) ?? [],
    async replace(job, now) {
      const account = accounts.of(job.owner);
      account.endDue(now);
      const known = jobs.all.get(job.id);
      if (known === undefined || isFinal(known, now)) return undefined;
      jobs.replace(known, job);
      account.wait(job);
      account.endDue(now);
      while (jobs.isTooMuchText && drop());
      return job;
    },
    async cancel(id, now) {
      const job = jobs.all.get(id);
      if (job === undefined || !isCancellable(job, now)) return undefined;
      const cancelled = { ...job, cancelledAt: now };
      jobs.replace(job, cancelled);
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
      const account = accounts.find(owner);
      account?.endDue(now);
      return account?.money() ?? { balance: limits.balance, spent: 0, refunded: 0 };
    },
    async setBalance(owner, balance) {
      const account = accounts.of(owner);
      account.balance += balance - account.money().balance;
    },
    reset(owner) {
      jobs.deleteAll([...jobs.all.values()].filter((job) => owner === undefined || job.owner === owner));
      if (owner === undefined) accounts.clear();
      else accounts.delete(owner);
    },
  };
}

/** @param nowOf the time of an account */
export function createMemoryStore(limits: Limits, nowOf: (owner: string) => number): Store {
  const jobStore = createJobStore(limits, nowOf);
  const uploads = new Uploads();

  return {
    isShared: false,
    ...jobStore,
    reportUntil: async () => {},
    reported: async () => {},
    overdue: async () => [],
    saveUpload: async (upload) => uploads.add(upload),
    getUpload: async (id) => uploads.get(id),
    makeRoomForFile: (size) => uploads.makeRoom(size),
    saveFile: async (id, file) => uploads.addFile(id, file),
    getFile: async (id) => uploads.file(id),
    async reset(owner) {
      jobStore.reset(owner);
      uploads.clear(owner);
    },
    close: async () => uploads.clear(),
  };
}
