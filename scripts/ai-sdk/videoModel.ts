import { type Experimental_VideoModelV4, InvalidArgumentError, type JSONValue } from "@ai-sdk/provider";
import type { Job } from "../client/index.ts";
import { isObject } from "../document/json.ts";
import { createCancelling, throwIfAborted } from "./cancelling.ts";
import { callError, jobError, paths, withoutFile } from "./errors.ts";
import { sendFiles } from "./input/send.ts";
import { videoDraft } from "./input/videoDraft.ts";
import { factsOf, factsPerFile } from "./metadata.ts";
import { modelOf } from "./models.ts";
import { callOptions, responseOf } from "./request.ts";
import { runJob } from "./runJob.ts";
import type { Context } from "./settings.ts";
import { submitJob } from "./submitJob.ts";
import { videosOf } from "./videos.ts";

type Model = Required<Experimental_VideoModelV4>;
type Started = Awaited<ReturnType<Model["doStart"]>>;
type Status = Awaited<ReturnType<Model["doStatus"]>>;

/** The id of the job in what `doStart` returned. */
function jobIdIn(operation: JSONValue): string {
  if (isObject(operation) && typeof operation.jobId === "string") return operation.jobId;
  const message = "The operation was not started by a PixelByte model: it has no jobId.";
  throw new InvalidArgumentError({ argument: "operation", message });
}

/** The state of a job as the AI SDK knows it. A status that is newer than this version goes on. */
async function statusOf(slug: string, job: Job, context: Context, signal: AbortSignal | undefined): Promise<Status> {
  const response = responseOf(slug);
  switch (job.status) {
    case "completed": {
      const videos = await videosOf(job, context, signal);
      if (videos.length === 0) return { status: "error", error: withoutFile(job.jobId, "video").message, response };
      return { status: "completed", videos, warnings: [], response };
    }
    case "failed":
      return { status: "error", error: `${job.jobId}: ${job.error.message}`, response };
    case "cancelled":
      return { status: "error", error: `${job.jobId}: cancelled`, response };
    default:
      return { status: "pending", response };
  }
}

/** A model that makes a video. */
export function videoModel(slug: string, context: Context): Experimental_VideoModelV4 {
  const model = modelOf(slug, "video");
  const cancelling = createCancelling(context);

  async function doStart(options: Parameters<Model["doStart"]>[0]): Promise<Started> {
    const draft = videoDraft(slug, model, options);
    const call = callOptions(options);
    const input = await sendFiles(draft, context.client(), call);
    try {
      const submitted = await submitJob(slug, input, context, call, options.webhookUrl);
      const facts = factsOf(submitted);
      await throwIfAborted(facts, context, call.signal);
      if (context.cancelIfUnfinished) cancelling.watch(facts, facts.jobId, call.signal);
      const providerMetadata = { pixelbyte: { videos: [facts] } };
      return { operation: facts, warnings: draft.warnings, providerMetadata, response: responseOf(slug) };
    } catch (error) {
      throw callError(error, paths.submit, draft.values);
    }
  }

  return {
    specificationVersion: "v4",
    provider: "pixelbyte.video",
    modelId: slug,
    maxVideosPerCall: 1,
    async doGenerate(options) {
      const draft = videoDraft(slug, model, options);
      const { job, submitted } = await runJob(draft, context, options);
      const videos = await videosOf(job, context, options.abortSignal);
      if (videos.length === 0) throw withoutFile(job.jobId, "video");
      const providerMetadata = { pixelbyte: { videos: factsPerFile(factsOf(submitted), videos.length) } };
      return { videos, warnings: draft.warnings, providerMetadata, response: responseOf(slug) };
    },
    doStart,
    async doStatus({ operation, ...options }) {
      const jobId = jobIdIn(operation);
      try {
        const pollOptions = { ...callOptions(options), maxRetries: context.pollRetries };
        const job = await context.client().jobs.get(jobId, pollOptions);
        const status = await statusOf(slug, job, context, options.abortSignal);
        if (status.status !== "pending") cancelling.ended(operation);
        return status;
      } catch (error) {
        throw jobError(error, jobId);
      }
    },
    async handleWebhookOption({ webhook }) {
      const { url, received } = await webhook();
      return { webhookUrl: url, received };
    },
  };
}
