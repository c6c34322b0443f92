/** Decides how a job ends, instead of leaving it to its time. */

import { say } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import { StatusError } from "../errors/StatusError.ts";
import { isFinal, type KeptJob, statusOf } from "../jobs/job.ts";
import type { Context } from "../operations/operation.ts";

/** Control of one job. Each call resolves to the job as it is then. */
export interface JobControl {
  /** Stops the job's own time, so that it stays as it is. */
  hold(): Promise<KeptJob>;
  /** Lets its time run on from where it was stopped. */
  release(): Promise<KeptJob>;
  /** Completes it now. @param outputs URLs of its files; without them, the mock's own */
  complete(outputs?: readonly string[]): Promise<KeptJob>;
  /** Lets it fail now. */
  fail(error?: { readonly code?: string; readonly message?: string }): Promise<KeptJob>;
}

const usualError = { code: "INTERNAL_ERROR", message: "The model could not finish this job." };

/** @param account the account that the job must belong to, if it must belong to one */
export function createJobControl(id: string, account: string | undefined, context: Context): JobControl {
  const { store, clocks, finisher } = context;

  async function change(make: (job: KeptJob, now: number) => KeptJob): Promise<KeptJob> {
    const job = await store.get(id);
    if (job === undefined || (account !== undefined && job.owner !== account)) {
      throw new ApiError("JOB_NOT_FOUND", `There is no job ${say(id)}.`);
    }
    const clock = clocks.of(job.owner);
    const now = clock.now();
    if (isFinal(job, now)) {
      const message = `The job ${say(id)} is ${statusOf(job, now)}. Only a job that has not ended can be changed.`;
      throw new StatusError(409, "JOB_IS_FINAL", message);
    }
    const changed = await store.replace(make(job, now), now);
    if (changed === undefined) throw new ApiError("JOB_NOT_FOUND", `The job ${say(id)} no longer exists.`);
    if (changed.heldAt === undefined) finisher.watch(changed);
    // A job that ends now is reported before this resolves.
    if (changed.endsAt <= now) await clock.advance(0);
    return changed;
  }

  /** The job as if its time had come. */
  const endedNow = ({ heldAt: _, ...job }: KeptJob, now: number): KeptJob => ({
    ...job,
    endsAt: now,
  });

  return {
    hold: () => change((job, now) => (job.heldAt === undefined ? { ...job, heldAt: now } : job)),
    release: () =>
      change(({ heldAt, ...job }, now) => {
        const stood = heldAt === undefined ? 0 : now - heldAt;
        return { ...job, startsAt: job.startsAt + stood, endsAt: job.endsAt + stood };
      }),
    complete: (outputs) =>
      change((job, now) => ({ ...endedNow(job, now), fails: false, ...(outputs === undefined ? {} : { outputs }) })),
    fail: (error) => change((job, now) => ({ ...endedNow(job, now), fails: true, error: { ...usualError, ...error } })),
  };
}
