import { APICallError } from "@ai-sdk/provider";
import { AbortedError } from "../client/index.ts";
import { jobError } from "./errors.ts";
import type { Context } from "./settings.ts";

/** How many times a download is tried. It costs nothing, and the file is paid for. */
const attempts = 3;
/** The pause before another attempt, in milliseconds. */
const pause = 500;

/** The bytes at an address, or what went wrong. */
async function bytesAt(url: string, { fetch }: Context, signal: AbortSignal | undefined): Promise<Uint8Array | Error> {
  try {
    const response = await fetch(url, { signal: signal ?? null });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    return new Error(`status ${response.status}`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Downloads a file that a job made.
 *
 * @throws {APICallError} that says where the file is
 */
export async function download(
  url: string,
  jobId: string,
  context: Context,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  for (let count = 1; ; count += 1) {
    const result = await bytesAt(url, context, signal);
    if (!(result instanceof Error)) return result;
    if (signal?.aborted) throw jobError(new AbortedError(`${jobId}: aborted`, { cause: signal.reason }), jobId);
    if (count === attempts) {
      const message = `${jobId} is done, but its file could not be downloaded from ${url}: ${result.message}`;
      // Otherwise the AI SDK would submit the job again.
      throw new APICallError({
        message,
        url,
        requestBodyValues: {},
        cause: result,
        isRetryable: false,
        data: { jobId },
      });
    }
    await new Promise((resolve) => setTimeout(resolve, pause * count));
  }
}
