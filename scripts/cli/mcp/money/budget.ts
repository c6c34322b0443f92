/** What one caller may spend while the server runs. */
import { formatUsd } from "../../../document/formatUsd.ts";
import { ToolError } from "../toolError.ts";

/** Amounts in micro-cents; infinite without a limit. */
export interface MoneyLimits {
  /** For all jobs of a caller together. */
  readonly budget: number;
  /** For each job. */
  readonly maxCost: number;
}

/** Money that is set aside for a job. */
export interface Reservation {
  /** The job is there. What it really costs counts from now on. */
  spend(microCents: number): void;
  /** No job was created. */
  release(): void;
}

export interface Budget {
  /** What is left, in micro-cents. */
  left(): number;
  /**
   * Sets money aside before anything is sent.
   *
   * @throws {ToolError} if it is more than a limit
   */
  reserve(microCents: number): Reservation;
  /** Money that the API gave back. */
  refund(microCents: number): void;
}

export function createBudget({ budget, maxCost }: MoneyLimits): Budget {
  let taken = 0;
  const left = (): number => budget - taken;
  return {
    left,
    reserve(microCents) {
      if (microCents > maxCost) {
        throw new ToolError(
          `This job costs ${formatUsd(microCents)}, more than the ${formatUsd(maxCost)} that a job may cost here (--max-cost). Nothing was sent. Choose cheaper inputs, or ask the user to start the server with another limit.`,
        );
      }
      if (microCents > left()) {
        throw new ToolError(
          `This job costs ${formatUsd(microCents)}, but only ${formatUsd(Math.max(left(), 0))} of the ${formatUsd(budget)} budget is left (--budget). Nothing was sent. Choose cheaper inputs, or ask the user to start the server with another budget.`,
        );
      }
      taken += microCents;
      return {
        spend(charged) {
          taken += charged - microCents;
        },
        release() {
          taken -= microCents;
        },
      };
    },
    refund(microCents) {
      taken -= microCents;
    },
  };
}
