/** What accounts were charged, request by request, so that a test can find a job that was paid twice. */
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

/** A stored charge. Duplicates are only detected when the ledger is read. */
interface KeptCharge {
  readonly job: Job;
  readonly requestId: string;
  /** The body of the request, as sent. */
  readonly bytes: Uint8Array;
}

export interface Ledger {
  /** @param bytes the body of the request, as sent */
  charge(job: Job, requestId: string, bytes: Uint8Array): void;
  /** Oldest first. */
  all(account: string): Charge[];
  /** Forgets the charges of an account, or all of them. */
  clear(account?: string): void;
  /** The account that has spent more than the budget, if any. */
  readonly overBudget: string | undefined;
}

/** Within how many milliseconds the same body is taken for a retry: a client gives up after about as long. */
const retryWindow = 120_000;

/** How many accounts are watched for the budget. */
const mostAccounts = 5_000;

const decoder = new TextDecoder();

/** The charges of one account, each with the newest job before it that the same body created. */
function withDoubles(kept: readonly KeptCharge[]): Charge[] {
  const newest = new Map<string, Job>();
  return kept.map(({ job, requestId, bytes }) => {
    const { id: jobId, owner: account, model, cost: costMicroCents, createdAt: time } = job;
    const body = decoder.decode(bytes);
    const earlier = newest.get(body);
    newest.set(body, job);
    const doubleOf = earlier !== undefined && time - earlier.createdAt <= retryWindow ? earlier.id : undefined;
    return { account, jobId, requestId, model, costMicroCents, time, doubleOf };
  });
}

/** @param budget in micro-cents; an account that spends more is reported in the log */
export function createLedger(budget: number, logger: Logger): Ledger {
  const charges: BoundedList<KeptCharge> = boundedList(({ bytes }) => bytes.length);
  const spent = new Map<string, number>();
  let overBudget: string | undefined;

  return {
    get overBudget() {
      return overBudget;
    },
    charge(job, requestId, bytes) {
      charges.add({ job, requestId, bytes });
      if (!Number.isFinite(budget)) return;
      const { id: jobId, owner: account, cost } = job;
      const total = (spent.get(account) ?? 0) + cost;
      remember(spent, account, total, () => spent.size > mostAccounts);
      if (total <= budget) return;
      overBudget = account;
      logger.log("error", "budget", { account, spentMicroCents: total, budgetMicroCents: budget, jobId });
    },
    all: (account) => withDoubles(charges.all().filter(({ job }) => job.owner === account)),
    clear(account) {
      charges.remove(({ job }) => account === undefined || job.owner === account);
      if (account === undefined) spent.clear();
      else spent.delete(account);
    },
  };
}
