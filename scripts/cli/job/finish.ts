/** Waiting for a job, and what becomes of it. */
import {
  type CompletedJob,
  isPixelByteError,
  JobCancelledError,
  JobDeadlineError,
  JobFailedError,
  type SubmittedJob,
} from "../../client/index.ts";
import { formatUsd } from "../../document/formatUsd.ts";
import type { Api, Context, Globals } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import { mockCostText } from "../output/money.ts";
import { showProgress } from "../output/progress.ts";
import { download } from "./download.ts";
import { filesOf } from "./files.ts";
import { afterwards, type Target } from "./hint.ts";

/** A job that is waited for: by its id, or as it was submitted. */
export type Awaited = Pick<SubmittedJob, "jobId"> & Partial<SubmittedJob>;

/** Options of the commands that wait. */
export interface FinishOptions extends Globals, Target {
  /** How long to wait, in minutes. */
  readonly timeout?: number;
}

const isSubmitted = (job: Awaited): job is SubmittedJob => job.status !== undefined;

/** Offers to cancel a job that this run no longer waits for. */
async function interrupted(context: Context, api: Api, { jobId }: Awaited, options: FinishOptions): Promise<Failure> {
  const { terminal } = context;
  const next = afterwards(api, jobId, options);
  if (api.isMock) return new Failure(`Interrupted. ${next}`, exitCodes.interrupted, { jobId });
  if (terminal.isInteractive && (await context.confirm(`Cancel ${jobId}? It is refunded if it has not started.`))) {
    try {
      const { refundedMicroCents } = await api.client.jobs.cancel(jobId);
      return new Failure(`${jobId} is cancelled, ${formatUsd(refundedMicroCents)} refunded.`, exitCodes.interrupted, {
        jobId,
      });
    } catch (error) {
      if (!isPixelByteError(error)) throw error;
      terminal.note(error.message);
    }
  }
  return new Failure(`${next}\nCancel: pixelbyte cancel ${jobId}`, exitCodes.interrupted, { jobId });
}

/** Waits for a job, as long as nobody presses Ctrl-C. */
async function wait(
  context: Context,
  api: Api,
  job: Awaited,
  options: FinishOptions,
  signal: AbortSignal,
): Promise<CompletedJob> {
  const progress = await showProgress(context.terminal, job);
  try {
    const deadline = options.timeout === undefined ? undefined : options.timeout * 60_000;
    return await api.client.jobs.wait(isSubmitted(job) ? job : job.jobId, {
      signal,
      deadline,
      onProgress: (state) => progress.update(state),
    });
  } catch (error) {
    progress.stop();
    if (signal.aborted) throw await interrupted(context, api, job, options);
    const { jobId } = job;
    const next = afterwards(api, jobId, options);
    if (error instanceof JobDeadlineError) {
      throw new Failure(`${error.message}. ${next}`, exitCodes.timedOut, { jobId });
    }
    const isOver = error instanceof JobFailedError || error instanceof JobCancelledError;
    // Only a job that this run has submitted is known to be there.
    if (!isOver && isSubmitted(job)) context.terminal.note(next);
    throw error;
  } finally {
    progress.stop();
  }
}

/** What a finished job costs, for people. */
function costNote({ isMock }: Api, { costMicroCents }: Awaited): string[] {
  if (costMicroCents === undefined) return [];
  return [isMock ? mockCostText(costMicroCents) : `Charged ${formatUsd(costMicroCents)}.`];
}

/** Waits for a job, downloads its files if that is wanted, and prints the result. */
export async function finish(
  context: Context,
  api: Api,
  job: Awaited,
  options: FinishOptions,
  signal: AbortSignal,
): Promise<void> {
  const { terminal } = context;
  const done = await wait(context, api, job, options, signal);
  const { jobId, status } = done;
  const outputs = filesOf(done);
  if (outputs.length === 0)
    throw new Failure(`${jobId} is completed, but the API returned no file.`, exitCodes.failed, { jobId });
  const { output: path } = options;
  const files =
    path === undefined ? undefined : await download(api, jobId, outputs, { ...options, output: path }, signal);
  for (const line of costNote(api, job)) terminal.note(line);
  if (options.json) {
    const { costMicroCents } = job;
    const cost = costMicroCents === undefined ? {} : { costMicroCents, cost: formatUsd(costMicroCents) };
    terminal.print(JSON.stringify({ jobId, status, ...cost, mock: api.isMock, outputs, ...(files && { files }) }));
    return;
  }
  for (const line of files ?? outputs.map(({ url }) => url)) terminal.print(line);
}
