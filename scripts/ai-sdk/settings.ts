import type { ImageCapability, VideoCapability } from "../../generated/ai-sdk-data/models.ts";
import type { ClientOptions, InputOf, ModelsWith, PixelByteClient, SubmittedJob } from "../client/index.ts";

/** The slugs of the models that make a video. */
export type VideoModelSlug = ModelsWith<VideoCapability>;

/** The slugs of the models that make images. */
export type ImageModelSlug = ModelsWith<ImageCapability>;

/**
 * What `providerOptions.pixelbyte` may hold: the model's own inputs, as the API names them.
 *
 * @example
 * providerOptions: { pixelbyte: { quality: "pro" } satisfies PixelByteOptions<"kling/kling-omni-o1/image-to-video"> }
 */
export type PixelByteOptions<Slug extends VideoModelSlug | ImageModelSlug> = Partial<InputOf<Slug>>;

/** How jobs are run. */
export interface JobSettings {
  /** How long a call without `poll` and `webhook` waits for its job, in milliseconds. Defaults to 1,800,000 (30 minutes). */
  readonly deadline?: number | undefined;
  /**
   * Cancels the job if the signal of its call is aborted (for `experimental_startVideo`, also after that has returned), or if
   * the wait of a call without `poll` and `webhook` ends early. Its cost is refunded if it is still pending; a job that is
   * already processing continues. Defaults to false: the job continues, and `client.jobs.wait(jobId)` waits for it.
   */
  readonly cancelIfUnfinished?: boolean | undefined;
  /** Called with each job as soon as it is submitted: the moment to store its `jobId`. Promises are awaited. */
  readonly onSubmit?: ((job: SubmittedJob) => unknown) | undefined;
}

/** Settings of one model. */
export interface ModelSettings extends JobSettings {
  /** Which version of the model to use. Defaults to the latest stable one. */
  readonly version?: string | undefined;
}

/** Settings of the provider: those of `createClient` of pixelbyte-client, and how jobs are run. */
export interface PixelByteSettings extends Omit<ClientOptions, "fetch">, JobSettings {
  /** Sends the requests, and downloads images. Defaults to the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** What a model works with. */
export interface Context extends ModelSettings {
  /** Made for the first call, so that a provider can be made without a key. */
  readonly client: () => PixelByteClient;
  /** The URL of the API, if that is set; empty otherwise. */
  readonly baseUrl: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** How many times a poll may be retried. */
  readonly pollRetries: number;
}
