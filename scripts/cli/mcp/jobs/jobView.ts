/** A job as tools show it. */
import { z } from "zod";
import type { Job } from "../../../client/index.ts";
import { filesOf } from "../../job/files.ts";
import type { Context } from "../context.ts";
import { asData, asName, cleanText } from "../dataText.ts";
import { outputUri } from "../resources/uris.ts";
import type { Link, Result } from "../tools/tool.ts";

export const jobSchema = z.object({
  jobId: z.string(),
  status: z.string(),
  progress: z.number().optional(),
  outputs: z.array(z.string()).optional().describe("URIs of the files"),
  error: z.string().optional(),
  advice: z.string().optional(),
});

type JobView = z.output<typeof jobSchema>;

const longestUrl = 4_000;
const longestId = 100;

const mimeTypes: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  webm: "video/webm",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

/** The media type that the name of a file tells. */
export function mimeTypeOf(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  return mimeTypes[path.split(".").at(-1)?.toLowerCase() ?? ""];
}

/** Where an assistant gets each file: from the API's storage, or from this server if the mock has it. */
const linksOf = (job: Job, { api }: Context): Link[] =>
  filesOf(job).map(({ url, type = "file" }, index) => {
    const { jobId } = job;
    const mimeType = mimeTypeOf(url);
    return {
      uri: api.isMock ? outputUri(jobId, index) : cleanText(url, longestUrl),
      name: `${asName(type)} ${index + 1} of ${jobId}`,
      ...(mimeType === undefined ? {} : { mimeType }),
    };
  });

/** Whether the cost of a job is refunded, whose status may be new to the client. A refund is counted. */
export function hasRefund(job: Pick<Job, "jobId"> & { readonly status: string }, context: Context): boolean {
  const { document, accounts } = context;
  const { jobId, status } = job;
  const isRefunded = document.jobStates.some((state) => state.isRefunded && state.name === status);
  if (isRefunded) accounts.refunded(jobId);
  return isRefunded;
}

const refund = "The cost was refunded.";

/** Shows a job, and counts its refund if it ended without a result. */
export function jobResult(job: Job, context: Context, advice?: string): Result<JobView> {
  const { jobId, status, progress, error } = job;
  const told = hasRefund(job, context) ? refund : advice;
  const links = linksOf(job, context);
  const value: JobView = {
    jobId: cleanText(jobId, longestId),
    status: asName(status),
    ...(typeof progress === "number" ? { progress } : {}),
    ...(links.length === 0 ? {} : { outputs: links.map(({ uri }) => uri) }),
    ...(error ? { error: `${asName(error.code)}. ${asData(error.message)}` } : {}),
    ...(told === undefined ? {} : { advice: told }),
  };
  return { value, links };
}
