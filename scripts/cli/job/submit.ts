import { isPixelByteError, type SubmittedJob } from "../../client/index.ts";
import { formatUsd } from "../../document/pricing.ts";
import type { Api, Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import { type Order, sendOrder } from "./order.ts";

/** There was no connection, so nothing can have arrived. */
const noConnection = /REFUSED|ENOTFOUND|EAI_AGAIN/;
const unclear = ["NETWORK", "REQUEST_TIMEOUT", "UNEXPECTED_RESPONSE"];

/** Whether a job may have been submitted although the call failed. */
function mayBeSubmitted(error: unknown): boolean {
  if (!isPixelByteError(error) || noConnection.test(error.message)) return false;
  const { status = 0 } = error;
  return unclear.includes(error.code) || status === 408 || (status >= 500 && status !== 503);
}

/** Submits an order, and says the id of the job as soon as it is known. */
export async function submit(context: Context, api: Api, order: Order, signal: AbortSignal): Promise<SubmittedJob> {
  const { terminal } = context;
  if (order.files.size > 0 && !api.isMock) terminal.note(`Uploading ${[...order.files.keys()].join(", ")}`);
  try {
    const job = await sendOrder(api, order, signal);
    if (!api.isMock) terminal.note(`Submitted as ${job.jobId}, charged ${formatUsd(job.costMicroCents)}.`);
    return job;
  } catch (error) {
    if (mayBeSubmitted(error))
      terminal.note("The job may have been submitted. See `pixelbyte jobs` before you repeat it.");
    // Its reason is that of the signal.
    if (isPixelByteError(error) && error.code === "ABORTED") {
      throw new Failure("Interrupted. Nothing was submitted.", exitCodes.interrupted);
    }
    throw error;
  }
}
