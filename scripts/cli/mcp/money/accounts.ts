/** The money and the keys of each caller, for as long as the server runs. */
import { type Budget, createBudget, type MoneyLimits } from "./budget.ts";
import type { ChargedJob } from "./chargedJob.ts";
import { createOnce } from "./once.ts";

export interface Account {
  readonly budget: Budget;
  /** Submits a job, or returns the one that the same key has made. */
  readonly submitOnce: ReturnType<typeof createOnce<ChargedJob>>;
  /** Remembers a job, to count its refund. */
  started(jobId: string, microCents: number): void;
}

export interface Accounts {
  /** The account of a caller, which is made when it is first used. */
  of(caller: string): Account;
  /**
   * Counts the refund of a job, once.
   *
   * @param microCents what the API gave back; all without it, as for jobs that failed or were cancelled
   */
  refunded(jobId: string, microCents?: number): void;
}

/** @param createdNoJob whether an error of a submit request says for certain that there is no job */
export function createAccounts(limits: MoneyLimits, createdNoJob: (error: unknown) => boolean): Accounts {
  const accounts = new Map<string, Account>();
  const charged = new Map<string, { readonly budget: Budget; readonly microCents: number }>();
  function open(): Account {
    const budget = createBudget(limits);
    return {
      budget,
      submitOnce: createOnce(createdNoJob),
      started: (jobId, microCents) => void charged.set(jobId, { budget, microCents }),
    };
  }
  return {
    of(caller) {
      const account = accounts.get(caller) ?? open();
      accounts.set(caller, account);
      return account;
    },
    refunded(jobId, microCents = Number.POSITIVE_INFINITY) {
      const job = charged.get(jobId);
      charged.delete(jobId);
      job?.budget.refund(Math.min(job.microCents, microCents));
    },
  };
}
