/** A job that was submitted, with what it cost. */
import type { SubmittedJob } from "../../../client/index.ts";

export interface ChargedJob {
  readonly job: SubmittedJob;
  /** What the API charged, or the agreed price if it did not say. */
  readonly microCents: number;
  /** What the user has to know of the charge. */
  readonly advice?: string;
}

/** Whether a number of the API is an amount: it may leave out what it promises. */
export const isAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
