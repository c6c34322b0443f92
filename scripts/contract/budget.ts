/** What a run may spend, in micro-cents: 1,000,000 are 1 US dollar. */
import { formatUsd } from "../document/formatUsd.ts";

/** What a piece of work can cost. */
export interface Costs {
  /** The jobs that it runs. */
  readonly pays?: number;
  /** The most expensive request that the server has to refuse. A wrong server would take it, and its cost. */
  readonly risks?: number;
}

export interface Budget {
  readonly limit: number;
  /** What is promised so far: every planned job, and the most expensive request that has to be refused. */
  readonly promised: number;
  /** What the server says it has taken. */
  readonly spent: number;
  /** Why nothing more is submitted, if so. */
  readonly closed: string | undefined;
  /** Plans a piece of work. Gives the reason when there is not enough for it. */
  promise(costs: Costs): string | undefined;
  /** Notes what the server has taken, and closes the budget when that is more than was promised. */
  spend(microCents: number): void;
  /** A request that should have been refused was accepted: if money counts, it is the last one. */
  accepted(microCents: number): void;
}

/** @param limit may be infinite, for the mock, whose money is not real */
export function createBudget(limit: number): Budget {
  let paid = 0;
  let risk = 0;
  let spent = 0;
  let closed: string | undefined;
  return {
    limit,
    get promised() {
      return paid + risk;
    },
    get spent() {
      return spent;
    },
    get closed() {
      return closed;
    },
    promise({ pays = 0, risks = 0 }) {
      const together = paid + pays + Math.max(risk, risks);
      if (pays + risks > 0 && together > limit) {
        const what = pays > 0 ? `costs ${formatUsd(pays)}` : `may cost ${formatUsd(risks)} if the server is wrong`;
        return limit === 0
          ? `It ${what}; --allow-spend was not given.`
          : `It ${what}; together with the cases already planned, that exceeds ${formatUsd(limit)}.`;
      }
      paid += pays;
      risk = Math.max(risk, risks);
      return undefined;
    },
    spend(microCents) {
      spent += microCents;
      // On the mock a job is submitted again if it had begun too early.
      if (Number.isFinite(limit) && spent > paid + risk)
        closed ??= "The server charged more than the document says; nothing more is submitted.";
    },
    accepted(microCents) {
      spent += microCents;
      if (Number.isFinite(limit)) {
        closed ??=
          "The server accepted a request that it should have rejected, which may cost money; no more jobs are submitted.";
      }
    },
  };
}
