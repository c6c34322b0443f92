import type { JSONValue } from "@ai-sdk/provider";
import type { SubmittedJob } from "../client/index.ts";

/** What a caller should know of a job that made a file. */
export type JobFacts = {
  readonly jobId: string;
  /** Micro-cents: 1,000,000 are 1 US dollar. */
  readonly costMicroCents: number;
  readonly requestId?: string;
};

/** The facts of a job, for metadata. The API does not always send a request id. */
export const factsOf = ({ jobId, costMicroCents, requestId }: SubmittedJob): JobFacts => ({
  jobId,
  costMicroCents,
  ...(requestId === undefined ? {} : { requestId }),
});

/**
 * The facts of a job for each of its files, with a share of the cost: the sum over all files is what was charged. A job
 * without a file is paid for too, and has one entry.
 */
export function factsPerFile(facts: JobFacts, files: number): JSONValue[] {
  const length = Math.max(files, 1);
  const share = Math.floor(facts.costMicroCents / length);
  const rest = facts.costMicroCents - share * length;
  return Array.from({ length }, (_, index) => ({
    ...facts,
    costMicroCents: index === 0 ? share + rest : share,
  }));
}
