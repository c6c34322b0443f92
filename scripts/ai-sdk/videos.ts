import type { Experimental_VideoModelV4OperationStatusResult } from "@ai-sdk/provider";
import type { Job } from "../client/index.ts";
import { download } from "./download.ts";
import { filesOf } from "./files.ts";
import type { Context } from "./settings.ts";

/** Videos as a model returns them. */
export type Videos = Extract<Experimental_VideoModelV4OperationStatusResult, { status: "completed" }>["videos"];

/** The media type that an address tells. Any other one, the AI SDK finds out. */
const mediaTypeOf = (url: string): string =>
  /^[^?#]*\.mp4(?:[?#]|$)/.test(url) ? "video/mp4" : "application/octet-stream";

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

/**
 * The videos of a job, mostly by address: the AI SDK downloads them. It refuses addresses of this machine, where the mock is,
 * so files that the API itself serves are downloaded here. They keep their address, for callers that only want that.
 */
export async function videosOf(job: Job, context: Context, signal: AbortSignal | undefined): Promise<Videos> {
  return Promise.all(
    filesOf(job, "video").map(async (url) => {
      const mediaType = mediaTypeOf(url);
      if (originOf(url) !== originOf(context.baseUrl())) return { type: "url" as const, url, mediaType };
      return { type: "binary" as const, data: await download(url, job.jobId, context, signal), mediaType, url };
    }),
  );
}
