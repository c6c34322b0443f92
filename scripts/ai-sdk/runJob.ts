import { type RunResult, type SubmittedJob, unlistedModel } from "../client/index.ts";
import { callError, paths } from "./errors.ts";
import type { Draft } from "./input/draft.ts";
import { sendFiles } from "./input/send.ts";
import { callOptions, type SharedOptions } from "./request.ts";
import type { Context } from "./settings.ts";

/** A job that is done, and what was returned when it was submitted. */
export interface Ran {
  readonly job: RunResult;
  readonly submitted: SubmittedJob;
}

/** Uploads the files of a draft, submits its job and waits for it. */
export async function runJob(draft: Draft, context: Context, options: SharedOptions): Promise<Ran> {
  const { version, deadline, cancelIfUnfinished } = context;
  const client = context.client();
  const call = callOptions(options);
  const jobs: SubmittedJob[] = [];
  const onSubmit = (submitted: SubmittedJob): unknown => {
    jobs.push(submitted);
    return context.onSubmit?.(submitted);
  };
  const input = await sendFiles(draft, client, call);
  try {
    const own = { ...call, version, deadline, cancelIfUnfinished, onSubmit };
    const job = await client.run(unlistedModel(draft.slug), input, own);
    const [submitted] = jobs;
    if (submitted === undefined) throw new Error("A job ended before it was submitted");
    return { job, submitted };
  } catch (error) {
    throw callError(error, paths.submit, draft.values);
  }
}
