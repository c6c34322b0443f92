import { rename, rm, writeFile } from "node:fs/promises";
import type { Api } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { JobFile } from "./files.ts";
import { fileNames } from "./target.ts";

/** Gets one file. It appears under its name when it is whole. */
async function downloadFile(fetch: Api["fetch"], url: string, path: string, signal: AbortSignal): Promise<void> {
  const part = `${path}.part`;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    await writeFile(part, new Uint8Array(await response.arrayBuffer()));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Gets the files of a job.
 *
 * @returns their names
 */
export async function download(
  { fetch }: Api,
  jobId: string,
  files: readonly JobFile[],
  path: string,
  signal: AbortSignal,
): Promise<string[]> {
  const names = fileNames(path, files.length);
  for (const [index, { url }] of files.entries()) {
    const name = names[index] ?? path;
    await downloadFile(fetch, url, name, signal).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure(
        `${jobId} is done, but ${url} cannot be saved as ${name}: ${reason}. Try again: pixelbyte wait ${jobId} -o ${path}`,
        signal.aborted ? exitCodes.interrupted : exitCodes.failed,
        { jobId, output: url },
      );
    });
  }
  return names;
}
