/** What came of a submit call. */
import type { SubmittedJob } from "../../../client/index.ts";

export interface Purchase {
  readonly job: SubmittedJob;
  /** What the API charged, or the agreed price if it did not say. */
  readonly microCents: number;
  /** What the user has to know of the charge. */
  readonly advice?: string;
}

/** Whether a number of the API is an amount: it may leave out what it promises. */
export const isAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
