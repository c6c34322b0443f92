import type { Api } from "../context.ts";
import { quoted } from "../input/example.ts";

/** Where the files of a job go. */
export interface Target {
  /** Without it, only their URLs are printed. */
  readonly output?: string;
  readonly force?: boolean;
}

/** The command that waits for a job that was submitted, and saves its files as this run would have. */
export const resumeCommand = (jobId: string, { output, force = false }: Target): string =>
  [
    `pixelbyte run --job ${jobId}`,
    ...(output === undefined ? [] : ["-o", quoted(output)]),
    ...(force ? ["--force"] : []),
  ].join(" ");

/** What becomes of a job that this run no longer waits for. */
export const afterwards = ({ isMock }: Pick<Api, "isMock">, jobId: string, target: Target): string =>
  isMock
    ? `The mock ends with this program, and ${jobId} with it.`
    : `${jobId} continues. Resume: ${resumeCommand(jobId, target)}`;
