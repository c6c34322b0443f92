import type { SubmittedJob } from "../../../generated/types.ts";
import { checkLimits } from "../check.ts";
import { JobDeadlineError } from "../errors/clientErrors.ts";
import { limitTime } from "../http/timeLimit.ts";
import type { CompletedJob } from "./job.ts";
import type { SubmitOptions } from "./submit.ts";
import { callBack, defaultDeadline, type JobCalls, pollUntilDone, type WaitOptions, withJob } from "./wait.ts";

/** Options for `run`: those for `submit` and for `wait`. */
export interface RunOptions extends Omit<SubmitOptions, "stop">, WaitOptions {
  /**
   * Called with the submitted job. Promises are awaited. Store the `jobId`, so that another process can wait for the job.
   */
  readonly onSubmit?: ((submitted: SubmittedJob) => unknown) | undefined;
}

/** A job that `run` submitted, and that is done. */
export interface RunResult extends CompletedJob {
  /** What was charged, in micro-cents (1,000,000 are 1 US dollar). */
  costMicroCents: number;
}

/** What `run` does its work with. */
export interface RunCalls extends JobCalls {
  submit(options: SubmitOptions, endsAt: number): Promise<SubmittedJob>;
}

/**
 * Submits a job and waits until it is done. A submit request that is under way may be accepted, so it is not ended by the
 * deadline, and not by the caller either if the job is to be cancelled: without its id, that could not be done.
 */
export async function runJob(calls: RunCalls, options: RunOptions): Promise<RunResult> {
  const { deadline = defaultDeadline, cancelIfUnfinished, signal, onSubmit } = options;
  checkLimits(options);
  let name = "The job";
  const late = () => new JobDeadlineError(`${name}: timed out after ${deadline} ms`);
  const limit = limitTime(deadline, late, signal);
  try {
    const ending = cancelIfUnfinished ? undefined : signal;
    const submitted = await calls.submit({ ...options, signal: ending, stop: limit.signal }, limit.endsAt);
    name = submitted.jobId;
    return await withJob(calls, submitted.jobId, options, async (found) => {
      await callBack(onSubmit, submitted, limit);
      const job = await pollUntilDone(calls, submitted, options, limit, found);
      return { ...job, costMicroCents: submitted.costMicroCents };
    });
  } finally {
    limit.clear();
  }
}
