import { APICallError, InvalidArgumentError } from "@ai-sdk/provider";
import { mayHaveSubmitted, PixelByteError } from "../client/index.ts";

/** Where requests of a call go, for errors. */
export const paths = {
  upload: "/v1/uploads/presign",
  submit: "/v1/jobs/submit",
  job: (jobId: string) => `/v1/jobs/${jobId}`,
};

/** What the AI SDK takes for an error of a call, although there may be no status. */
const ofCalls = new Set(["NETWORK", "REQUEST_TIMEOUT", "UNEXPECTED_RESPONSE"]);

/** What becomes of a job whose call is aborted. */
function remainderOf({ jobId, cancelled }: PixelByteError): string {
  if (jobId === undefined) return "";
  if (cancelled) return ". The job was cancelled";
  return `. The job continues: client.jobs.wait("${jobId}") waits for it`;
}

/**
 * An error of the client as the AI SDK knows it. Whatever may be sent again, the client has sent again; the AI SDK never may,
 * because a second submit would be a second job.
 *
 * @param input of the job
 */
export function callError(error: unknown, url: string, input: unknown = {}): unknown {
  if (!(error instanceof PixelByteError)) return error;
  const { code, jobId, cancelled, requestId, status, headers, body } = error;
  if (code === "ABORTED") {
    // The name by which the AI SDK recognises it.
    const aborted = new Error(`${error.message}${remainderOf(error)}`, { cause: error });
    return Object.assign(aborted, { name: "AbortError", code, jobId, cancelled });
  }
  if (status === undefined && !ofCalls.has(code)) return error;
  const isUnclear = url === paths.submit && mayHaveSubmitted(error);
  return new APICallError({
    message: isUnclear
      ? `${error.message.replace(/\.$/, "")}. The job may have been submitted: check your jobs before you try again`
      : error.message,
    url: jobId === undefined ? url : paths.job(jobId),
    requestBodyValues: input,
    ...(status === undefined ? {} : { statusCode: status }),
    ...(headers === undefined ? {} : { responseHeaders: Object.fromEntries(headers) }),
    ...(body === undefined ? {} : { responseBody: body }),
    cause: error,
    isRetryable: false,
    data: { code, jobId, requestId },
  });
}

/** An error of a job that was submitted: it always has the id. */
export function jobError(error: unknown, jobId: string): unknown {
  if (error instanceof PixelByteError) error.jobId = jobId;
  return callError(error, paths.job(jobId));
}

/** A job that is done, and paid for, without a result. The AI SDK would tell of no job, or submit another one. */
export function withoutFile(jobId: string, kind: "image" | "video"): APICallError {
  const message = `${jobId} is done and charged, but the API returned no ${kind}.`;
  return new APICallError({
    message,
    url: paths.job(jobId),
    requestBodyValues: {},
    isRetryable: false,
    data: { jobId },
  });
}

/** A call with an invalid argument. Nothing was sent. */
export function invalidArgument(slug: string, argument: string, sentence: string): InvalidArgumentError {
  return new InvalidArgumentError({ argument, message: `${slug}: ${sentence} Nothing was sent.` });
}
