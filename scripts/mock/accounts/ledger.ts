/** What accounts were charged, request by request, so that a test can find a job that was paid twice. */
import type { Json } from "../../document/view.ts";
import { type BoundedList, boundedList } from "../boundedList.ts";
import type { Job } from "../jobs/job.ts";
import type { Logger } from "../log.ts";
import { remember } from "../store/queue.ts";

export interface Charge {
  readonly account: string;
  readonly jobId: string;
  readonly requestId: string;
  readonly model: string;
  /** In micro-cents: 1,000,000 are 1 US dollar. */
  readonly costMicroCents: number;
  /** Milliseconds since 1970, by the account's clock. */
  readonly time: number;
  /** The job that the same body created shortly before, which makes this one a probable double charge. */
  readonly doubleOf: string | undefined;
}

export interface Ledger {
  charge(job: Job, requestId: string, body: Json): void;
  /** Oldest first. */
  all(account: string): Charge[];
  /** Forgets the charges of an account, or all of them. */
  clear(account?: string): void;
  /** The account that has spent more than the budget, if any. */
  readonly overBudget: string | undefined;
}

/** Within how many milliseconds the same body is taken for a retry: a client gives up after about as long. */
const retryWindow = 120_000;

/** How many bodies are remembered, and up to which length. */
const mostBodies = 1_000;
const longestBody = 8_192;

/** @param budget in micro-cents; an account that spends more is reported in the log */
export function createLedger(budget: number, logger: Logger): Ledger {
  const charges: BoundedList<Charge> = boundedList();
  /** The newest job of each body. */
  const recent = new Map<string, { readonly jobId: string; readonly time: number }>();
  const spent = new Map<string, number>();
  let overBudget: string | undefined;

  function earlierJob(key: string, jobId: string, time: number): string | undefined {
    if (key.length > longestBody) return undefined;
    const earlier = recent.get(key);
    remember(recent, key, { jobId, time }, () => recent.size > mostBodies);
    return earlier !== undefined && time - earlier.time <= retryWindow ? earlier.jobId : undefined;
  }

  return {
    get overBudget() {
      return overBudget;
    },
    charge({ id, owner, model, cost, createdAt }, requestId, sent) {
      const doubleOf = earlierJob(`${owner} ${JSON.stringify(sent)}`, id, createdAt);
      charges.add({ account: owner, jobId: id, requestId, model, costMicroCents: cost, time: createdAt, doubleOf });
      if (!Number.isFinite(budget)) return;
      const total = (spent.get(owner) ?? 0) + cost;
      spent.set(owner, total);
      if (total <= budget) return;
      overBudget = owner;
      logger.log("error", "budget", { account: owner, spentMicroCents: total, budgetMicroCents: budget, jobId: id });
    },
    all: (account) => charges.all().filter((one) => one.account === account),
    clear(account) {
      charges.remove((one) => account === undefined || one.account === account);
      for (const key of recent.keys()) if (account === undefined || key.startsWith(`${account} `)) recent.delete(key);
      if (account === undefined) spent.clear();
      else spent.delete(account);
    },
  };
}
