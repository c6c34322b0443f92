import { refusedCodes } from "../../../generated/client-data/document.ts";
import { ApiError } from "../errors/ApiError.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { noConnection } from "../http/retry.ts";

/** After these, nobody knows whether the request was accepted. */
const unclear = ["NETWORK", "REQUEST_TIMEOUT", "UNEXPECTED_RESPONSE", "ABORTED"];

/** There was no address to connect to, or nobody there whom to trust; or the caller gave up before anything was sent. */
const notSent = /: (?:ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|\w*CERT\w*|bad port|aborted before it was sent)$/;

/** Whether a response says that the request was not accepted. */
const isRejection = ({ status, code }: ApiError): boolean =>
  (status >= 400 && status < 500 && status !== 408) || (status === 503 && refusedCodes.includes(code));

/**
 * Whether a job may have been submitted although `client.jobs.submit` failed: the connection broke, there was no response in
 * time, or it does not say. Then look at the jobs before you submit it again.
 *
 * @example
 * catch (error) {
 *   if (mayHaveSubmitted(error)) console.log(await client.jobs.list({ limit: 5 }));
 *   throw error;
 * }
 */
export function mayHaveSubmitted(error: unknown): boolean {
  // Once there is an id, nothing is unclear.
  if (!(error instanceof PixelByteError) || error.jobId !== undefined) return false;
  if (error instanceof ApiError) return !isRejection(error);
  const { code, message } = error;
  return unclear.includes(code) && !noConnection.test(message) && !notSent.test(message);
}
