import { quoted } from "../input/example.ts";

/** Where the files of a job go. */
export interface Target {
  /** Without it, only their addresses are said. */
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
