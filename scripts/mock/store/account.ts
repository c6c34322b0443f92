/** An account in memory: its jobs, in the order of submission and by their end, and its money. */
import TinyQueue from "tinyqueue";
import { type KeptJob, statusOf } from "../jobs/job.ts";
import type { Balance, JobQuery } from "./store.ts";

const firstEnding = (a: KeptJob, b: KeptJob): number => a.endsAt - b.endsAt;

export class Account {
  /** All jobs of all accounts, by id. */
  readonly #jobs: ReadonlyMap<string, KeptJob>;
  readonly #onEnd: (job: KeptJob) => void;
  /** Jobs that have not ended, and some that have been replaced. */
  #open = new TinyQueue<KeptJob>([], firstEnding);
  /** Ids of jobs, oldest first, and some that are no longer kept. */
  #order: string[] = [];
  #kept = 0;
  #running = 0;
  #spent = 0;
  #refunded = 0;
  balance: number;

  /** @param onEnd told of each job that ends, one way or another */
  constructor(balance: number, jobs: ReadonlyMap<string, KeptJob>, onEnd: (job: KeptJob) => void) {
    this.balance = balance;
    this.#jobs = jobs;
    this.#onEnd = onEnd;
  }

  #isCurrent(job: KeptJob): boolean {
    return this.#jobs.get(job.id) === job;
  }

  /** How many jobs are pending or processing. */
  get running(): number {
    return this.#running;
  }

  money(): Balance {
    const [spent, refunded] = [this.#spent, this.#refunded];
    return { balance: this.balance - spent + refunded, spent, refunded };
  }

  add(job: KeptJob): void {
    this.#spent += job.cost;
    this.#running++;
    this.#order.push(job.id);
    this.#kept++;
    this.wait(job);
  }

  /** Waits for the end of a job, unless it is held. */
  wait(job: KeptJob): void {
    if (job.heldAt !== undefined) return;
    this.#open.push(job);
    if (this.#open.length < 64 || this.#open.length < 2 * this.#running) return;
    const current = this.#open.data.filter((one) => this.#isCurrent(one));
    this.#open = new TinyQueue(current, firstEnding);
  }

  end(job: KeptJob, isRefunded: boolean): void {
    this.#running--;
    if (isRefunded) this.#refunded += job.cost;
    this.#onEnd(job);
  }

  /** Ends the jobs whose time has come. Nobody can tell that it was not done at that time. */
  endDue(now: number): void {
    for (let job = this.#open.peek(); job !== undefined && job.endsAt <= now; job = this.#open.peek()) {
      this.#open.pop();
      if (this.#isCurrent(job)) this.end(job, job.fails);
    }
  }

  /** When the first of the running jobs ends. */
  firstEnd(): number {
    const ends = this.#open.data.filter((job) => this.#isCurrent(job)).map(({ endsAt }) => endsAt);
    return Math.min(...ends);
  }

  jobs(): KeptJob[] {
    return this.#order.map((id) => this.#jobs.get(id)).filter((job) => job !== undefined);
  }

  /** A job is no longer kept. */
  forget(): void {
    this.#kept--;
    if (this.#order.length > 64 && this.#order.length > 2 * this.#kept) {
      this.#order = this.#order.filter((id) => this.#jobs.has(id));
    }
  }

  /** Newest first. Looks at no more jobs than it must. */
  list(query: JobQuery, now: number): KeptJob[] {
    const { before = Number.POSITIVE_INFINITY, createdBefore = Number.POSITIVE_INFINITY, status, model } = query;
    const found: KeptJob[] = [];
    for (let index = this.#order.length - 1; index >= 0 && found.length < query.limit; index--) {
      const job = this.#jobs.get(this.#order[index] ?? "");
      if (job === undefined || job.order >= before || job.createdAt >= createdBefore) continue;
      if (model !== undefined && job.model !== model) continue;
      if (status === undefined || statusOf(job, now) === status) found.push(job);
    }
    return found;
  }
}
