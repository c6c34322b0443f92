import { isPixelByteError, mayHaveSubmitted, type SubmittedJob } from "../../client/index.ts";
import type { JsonObject } from "../../document/json.ts";
import { formatUsd } from "../../document/pricing.ts";
import type { Api, Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import { uploadFiles } from "../input/files.ts";
import { type Order, sendOrder } from "./order.ts";

const interrupted = (): Failure => new Failure("Interrupted. Nothing was submitted.", exitCodes.interrupted);

/** Uploads the files of an order. Resolves to the input with their addresses. */
async function upload({ terminal }: Context, api: Api, order: Order, signal: AbortSignal): Promise<JsonObject> {
  if (order.files.size > 0 && !api.isMock) terminal.note(`Uploading ${[...order.files.keys()].join(", ")}`);
  try {
    return await uploadFiles(api, order, signal);
  } catch (error) {
    if (signal.aborted && isPixelByteError(error)) throw interrupted();
    throw error;
  }
}

/** Submits an order, and says the id of the job as soon as it is known. */
export async function submit(context: Context, api: Api, order: Order, signal: AbortSignal): Promise<SubmittedJob> {
  const { terminal } = context;
  const input = await upload(context, api, order, signal);
  if (signal.aborted) throw interrupted();
  try {
    const job = await sendOrder(api, order, input, signal);
    if (!api.isMock) terminal.note(`Submitted as ${job.jobId}, charged ${formatUsd(job.costMicroCents)}.`);
    return job;
  } catch (error) {
    // Ctrl-C only ended the pause before another attempt, after one that was refused.
    const isStopped = isPixelByteError(error) && error.code === "ABORTED";
    if (signal.aborted && (isStopped || !mayHaveSubmitted(error))) throw interrupted();
    if (mayHaveSubmitted(error))
      terminal.note("The job may have been submitted. See `pixelbyte jobs` before you repeat it.");
    throw error;
  }
}
