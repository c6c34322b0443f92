/** The money and the keys of each caller, for as long as the server runs. */
import type { SubmittedJob } from "../../../client/index.ts";
import { type Budget, createBudget, type MoneyLimits } from "./budget.ts";
import { createOnce } from "./once.ts";

export interface Account {
  readonly budget: Budget;
  /** Submits a job, or returns the one that the same key has made. */
  readonly submitOnce: ReturnType<typeof createOnce<SubmittedJob>>;
  /** Remembers a job, to count its refund. */
  started(jobId: string, microCents: number): void;
}

export interface Accounts {
  /** The account of a caller, which is made when it is first used. */
  of(caller: string): Account;
  /** Counts the refund of a job, which the API gives for those that fail or are cancelled. */
  refunded(jobId: string): void;
}

/** @param madeNothing whether an error of a submit call says for certain that there is no job */
export function createAccounts(limits: MoneyLimits, madeNothing: (error: unknown) => boolean): Accounts {
  const accounts = new Map<string, Account>();
  const charged = new Map<string, { readonly budget: Budget; readonly microCents: number }>();
  function open(): Account {
    const budget = createBudget(limits);
    return {
      budget,
      submitOnce: createOnce(madeNothing),
      started: (jobId, microCents) => void charged.set(jobId, { budget, microCents }),
    };
  }
  return {
    of(caller) {
      const account = accounts.get(caller) ?? open();
      accounts.set(caller, account);
      return account;
    },
    refunded(jobId) {
      const job = charged.get(jobId);
      charged.delete(jobId);
      job?.budget.refund(job.microCents);
    },
  };
}
