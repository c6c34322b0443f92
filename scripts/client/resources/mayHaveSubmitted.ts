import { refusedCodes } from "../../../generated/client-data/document.ts";
import { ApiError } from "../errors/ApiError.ts";
import { PixelByteError } from "../errors/PixelByteError.ts";
import { noConnection } from "../http/retry.ts";

/** After these, nobody knows whether the request was accepted. */
const unclear = ["NETWORK", "REQUEST_TIMEOUT", "UNEXPECTED_RESPONSE", "ABORTED"];

/** There was no address to connect to, or none that `fetch` connects to. */
const noAddress = /: (?:ENOTFOUND|EAI_AGAIN|bad port)$/;

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
export function mayHaveSubmitted(error: unknown): error is PixelByteError {
  // Once there is an id, nothing is unclear.
  if (!(error instanceof PixelByteError) || error.jobId !== undefined) return false;
  if (error instanceof ApiError) return !isRejection(error);
  const { code, message } = error;
  return unclear.includes(code) && !(code === "NETWORK" && (noConnection.test(message) || noAddress.test(message)));
}
