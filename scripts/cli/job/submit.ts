import { isPixelByteError, mayHaveSubmitted, type SubmittedJob } from "../../client/index.ts";
import { formatUsd } from "../../document/formatUsd.ts";
import type { JsonObject } from "../../document/json.ts";
import type { Api, Context } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import { uploadFiles } from "../input/files.ts";
import { type JobRequest, sendRequest } from "./request.ts";

const interrupted = (): Failure => new Failure("Interrupted. Nothing was submitted.", exitCodes.interrupted);

const stillSubmitting = "Waiting for the job id. Press Ctrl-C again to quit now; the job may still be submitted.";

/** Uploads the files of a request. Resolves to the input with their URLs. */
async function upload({ terminal }: Context, api: Api, request: JobRequest, signal: AbortSignal): Promise<JsonObject> {
  if (request.files.size > 0 && !api.isMock) terminal.note(`Uploading ${[...request.files.keys()].join(", ")}`);
  try {
    return await uploadFiles(api, request, signal);
  } catch (error) {
    if (signal.aborted && isPixelByteError(error)) throw interrupted();
    throw error;
  }
}

/**
 * Submits a job, and says its id as soon as it is known. Ctrl-C does not end a submit that is
 * under way: the job may be accepted, and then its id is needed.
 */
export async function submit(
  context: Context,
  api: Api,
  request: JobRequest,
  signal: AbortSignal,
): Promise<SubmittedJob> {
  const { terminal } = context;
  const input = await upload(context, api, request, signal);
  if (signal.aborted) throw interrupted();
  const explain = (): void => terminal.note(stillSubmitting);
  signal.addEventListener("abort", explain, { once: true });
  try {
    const job = await sendRequest(api, request, input, signal);
    if (!api.isMock) terminal.note(`Submitted as ${job.jobId}, charged ${formatUsd(job.costMicroCents)}.`);
    return job;
  } catch (error) {
    if (mayHaveSubmitted(error)) {
      terminal.note("The job may have been submitted. Check `pixelbyte jobs` before you submit it again.");
    } else if (signal.aborted) throw interrupted();
    throw error;
  } finally {
    signal.removeEventListener("abort", explain);
  }
}
