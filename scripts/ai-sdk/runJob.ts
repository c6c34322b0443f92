import type { CompletedJob, SubmittedJob } from "../client/index.ts";
import { callError, invalidArgument, paths } from "./errors.ts";
import type { Draft } from "./input/draft.ts";
import { sendFiles } from "./input/send.ts";
import { callOptions, type SharedOptions } from "./request.ts";
import type { Context } from "./settings.ts";
import { submitJob } from "./submitJob.ts";

/** A job that is done, and what was returned when it was submitted. */
export interface Ran {
  readonly job: CompletedJob;
  readonly submitted: SubmittedJob;
}

/** Checks the deadline before a job is paid for; the client checks it when the wait begins. */
function checkDeadline(slug: string, deadline: number | undefined): void {
  if (deadline === undefined || deadline > 0) return;
  throw invalidArgument(slug, "deadline", `deadline is ${deadline}; it must be more than 0 milliseconds.`);
}

/** Uploads the files of a draft, submits its job and waits for it. */
export async function runJob(draft: Draft, context: Context, options: SharedOptions): Promise<Ran> {
  const { deadline, cancelIfUnfinished } = context;
  checkDeadline(draft.slug, deadline);
  const client = context.client();
  const call = callOptions(options);
  const input = await sendFiles(draft, client, call);
  try {
    const submitted = await submitJob(draft.slug, input, context, call);
    const job = await client.jobs.wait(submitted, { ...call, deadline, cancelIfUnfinished });
    return { job, submitted };
  } catch (error) {
    throw callError(error, paths.submit, draft.values);
  }
}
