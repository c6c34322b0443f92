import { type Experimental_VideoModelV4, InvalidArgumentError, type JSONValue } from "@ai-sdk/provider";
import { type Job, unlistedModel } from "../client/index.ts";
import { isObject } from "../document/json.ts";
import { createCancelling } from "./cancelling.ts";
import { callError, jobError, paths } from "./errors.ts";
import { sendFiles } from "./input/send.ts";
import { videoDraft } from "./input/videoDraft.ts";
import { factsOf, factsPerFile } from "./metadata.ts";
import { modelOf } from "./models.ts";
import { callOptions, responseOf } from "./request.ts";
import { runJob } from "./runJob.ts";
import type { Context } from "./settings.ts";
import { tellOf } from "./tellOf.ts";
import { videosOf } from "./videos.ts";

type Model = Required<Experimental_VideoModelV4>;
type Started = Awaited<ReturnType<Model["doStart"]>>;
type Status = Awaited<ReturnType<Model["doStatus"]>>;

/** The id of the job in what `doStart` returned. */
function jobIdIn(operation: JSONValue): string {
  if (isObject(operation) && typeof operation.jobId === "string") return operation.jobId;
  const message = "The operation is not one that a model of PixelByte has started: it has no jobId.";
  throw new InvalidArgumentError({ argument: "operation", message });
}

/** The state of a job as the AI SDK knows it. A status that is newer than this version goes on. */
async function statusOf(slug: string, job: Job, context: Context, signal: AbortSignal | undefined): Promise<Status> {
  const response = responseOf(slug);
  switch (job.status) {
    case "completed": {
      const videos = await videosOf(job, context, signal);
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
    const client = context.client();
    const { version, cancelIfUnfinished } = context;
    const { signal, ...call } = callOptions(options);
    const input = await sendFiles(draft, client, { ...call, signal });
    try {
      signal?.throwIfAborted();
      // A submit that is under way may be accepted. It can only be cancelled by its id, so that is waited for.
      const ending = cancelIfUnfinished ? { stop: signal } : { signal };
      const own = { ...call, ...ending, version, webhookUrl: options.webhookUrl };
      const submitted = await client.jobs.submit(unlistedModel(slug), input, own);
      await tellOf(submitted, context);
      const facts = factsOf(submitted);
      if (cancelIfUnfinished) cancelling.watch(facts, submitted.jobId, signal);
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
      const providerMetadata = { pixelbyte: { videos: factsPerFile(factsOf(submitted), videos.length) } };
      return { videos, warnings: draft.warnings, providerMetadata, response: responseOf(slug) };
    },
    doStart,
    async doStatus({ operation, ...options }) {
      const jobId = jobIdIn(operation);
      try {
        const look = { ...callOptions(options), maxRetries: context.lookRetries };
        const job = await context.client().jobs.get(jobId, look);
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
