/** The jobs of all accounts in memory: by id, those that have ended, and those that are to be reported. */
import { mostBytes } from "../boundedList.ts";
import type { KeptJob } from "../jobs/job.ts";
import { queue } from "./queue.ts";

/** The length of the texts that callers chose. */
const textOf = ({ webhook, outputs, error }: KeptJob): number =>
  (webhook?.url.length ?? 0) +
  (error?.message.length ?? 0) +
  (outputs?.reduce((length, url) => length + url.length, 0) ?? 0);

export class Jobs {
  readonly all = new Map<string, KeptJob>();
  /** Ids, in the order of their end, and some of jobs that are no longer kept. */
  readonly ended = queue<string>();
  /** Jobs with a webhook. They stay here when there is no room for them any more. */
  readonly unreported = new Map<string, KeptJob>();
  order = 0;
  #text = 0;

  add(job: KeptJob): void {
    this.#text += textOf(job);
    this.all.set(job.id, job);
    if (job.webhook !== undefined) this.unreported.set(job.id, job);
  }

  replace(job: KeptJob, by: KeptJob): void {
    this.drop(job);
    this.add(by);
  }

  /** Makes room for another job. Its report, if there is one to come, is sent nevertheless. */
  drop(job: KeptJob): void {
    this.#text -= textOf(job);
    this.all.delete(job.id);
  }

  deleteAll(jobs: readonly KeptJob[]): void {
    for (const job of jobs) {
      this.drop(job);
      this.unreported.delete(job.id);
    }
    // A mock that tests keep resetting never has too many jobs, so that nobody asks for those that have ended.
    if (this.ended.length > 64 && this.ended.length > 2 * this.all.size) this.ended.keep((id) => this.all.has(id));
  }

  get isTooMuchText(): boolean {
    return this.#text > mostBytes;
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
