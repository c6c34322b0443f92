import { rename, rm, writeFile } from "node:fs/promises";
import { list } from "../../document/phrases.ts";
import type { Api } from "../context.ts";
import { exitCodes, Failure } from "../failure.ts";
import type { JobFile } from "./files.ts";
import { afterwards, resumeCommand, type Target } from "./hint.ts";
import { fileNames, partOf, takenOf } from "./target.ts";

/** Gets one file. It appears under its name when it is whole. */
async function downloadFile(fetch: Api["fetch"], url: string, path: string, signal: AbortSignal): Promise<void> {
  const part = partOf(path);
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

/** How to save the files of a job that is done. */
function againText(isMock: boolean, jobId: string, target: Target): string {
  return isMock ? afterwards({ isMock }, jobId, target) : `Try again: ${resumeCommand(jobId, target)}`;
}

/**
 * Gets the files of a job.
 *
 * @returns their names
 * @throws {Failure} that says how to get them without another job. Without `force`, no file is replaced
 */
export async function download(
  { fetch, isMock }: Api,
  jobId: string,
  files: readonly JobFile[],
  target: Target & { readonly output: string },
  signal: AbortSignal,
): Promise<string[]> {
  const { output: path, force = false } = target;
  const names = fileNames(path, files.length);
  const taken = force ? [] : await takenOf(names);
  if (taken.length > 0) {
    const urls = files.map(({ url }) => url);
    const again = againText(isMock, jobId, { ...target, force: true });
    const message = `${jobId} is done, but nothing was saved, because ${list(taken)} already exist${taken.length === 1 ? "s" : ""}. Its files: ${urls.join(" ")}\n${again}`;
    throw new Failure(message, exitCodes.failed, { jobId, outputs: files });
  }
  for (const [index, { url }] of files.entries()) {
    const name = names[index] ?? path;
    await downloadFile(fetch, url, name, signal).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      // The files before this one are there now.
      const again = againText(isMock, jobId, { ...target, force: force || index > 0 });
      throw new Failure(
        `${jobId} is done, but ${url} could not be saved as ${name}: ${reason}. ${again}`,
        signal.aborted ? exitCodes.interrupted : exitCodes.failed,
        { jobId, output: url },
      );
    });
  }
  return names;
}
