import type { Client } from "openapi-fetch";
import { serverUrl, version } from "../../generated/client-data/document.ts";
import type { ModelSlug, paths } from "../../generated/types.ts";
import { checkApiKey, checkBaseUrl, checkLimits, readHeaders } from "./check.ts";
import { connect, type Identity, noPage } from "./connection.ts";
import { MissingApiKeyError } from "./errors/clientErrors.ts";
import type { ClientOptions } from "./options.ts";
import { createJobs, type Jobs } from "./resources/jobs.ts";
import { createModels, type Models } from "./resources/models.ts";
import { type RunCalls, type RunOptions, type RunResult, runJob } from "./resources/run.ts";
import { submitJob } from "./resources/submit.ts";
import { createUploads, type Uploads } from "./resources/uploads.ts";
import { patient } from "./resources/wait.ts";
import type { InputOf, UnlistedModel } from "./unlistedModel.ts";

/**
 * A client of the PixelByte API. `run` and the methods of `jobs`, `models` and `uploads` return the result or throw
 * a {@link PixelByteError}. Below them is openapi-fetch: `GET` and `POST` take any path of the document and return
 * `{ data, error, response }`, and `use` adds middleware that sees every request and response. All of them retry alike.
 */
export interface PixelByteClient extends Client<paths> {
  readonly jobs: Jobs;
  readonly models: Models;
  readonly uploads: Uploads;
  /**
   * Submits a job, waits for it and returns it.
   *
   * @param model the model's slug; for one that this version does not list, `unlistedModel(slug)`
   * @param input the model's input
   * @throws {PixelByteError} when it cannot be submitted, fails, is cancelled, or is not done within `deadline`. From
   *   the moment it is submitted, the error carries its `jobId`
   * @example
   * const job = await client.run("kling/kling-2.6-pro/text-to-video", { prompt: "A dog" });
   * console.log(job.output);
   */
  // The union as it is, so that an unknown slug is told of unlistedModel by the compiler.
  run<Model extends ModelSlug | UnlistedModel>(
    model: Model,
    input: InputOf<Model>,
    options?: RunOptions,
  ): Promise<RunResult>;
}

/** A variable of the environment. Browsers and edge workers may have none, and Deno may deny it. */
function environment(name: string): string | undefined {
  try {
    return process.env[name];
  } catch {
    return undefined;
  }
}

/** The headers of every call. A proxy adds the key itself. */
function identityOf(apiKey: string | undefined, own: ClientOptions["headers"] = {}): Identity {
  const headers = new Headers(apiKey === undefined ? {} : { authorization: `Bearer ${checkApiKey(apiKey)}` });
  for (const [name, value] of readHeaders(own)) headers.set(name, value);
  // Browsers set one of their own; servers of other origins would have to allow another one.
  if (globalThis.process) headers.set("user-agent", `pixelbyte-client/${version}`);
  return { apiKey, headers };
}

/** Where the proxy is, and no key: what a page sends, its visitors can read. */
function throughProxy(proxyUrl: string): [baseUrl: string, apiKey: undefined] {
  // A framework renders pages on the server too, and makes their clients there. They are used in the browser only.
  const { origin = noPage } = globalThis.location ?? {};
  return [proxyUrl.startsWith("/") ? origin + proxyUrl : proxyUrl, undefined];
}

/**
 * Creates a client for the PixelByte API.
 *
 * @throws {MissingApiKeyError} if there is no key to send
 * @throws {InvalidArgumentError} if an option is invalid
 */
export function createClient({
  proxyUrl,
  apiKey = environment("PIXELBYTE_API_KEY"),
  baseUrl = environment("PIXELBYTE_BASE_URL") || serverUrl,
  // Looked up for each attempt, so that a global fetch that was replaced is used.
  fetch = (...request) => globalThis.fetch(...request),
  timeout = 60_000,
  maxRetries = 2,
  log = ({ warning }) => warning && console.warn(warning),
  headers,
}: ClientOptions = {}): PixelByteClient {
  if (!apiKey && proxyUrl === undefined) throw new MissingApiKeyError("Pass apiKey, or set PIXELBYTE_API_KEY");
  checkLimits({ timeout, maxRetries });
  const settings = { fetch, timeout, maxRetries, log };
  const [url, key] = proxyUrl === undefined ? [baseUrl, apiKey] : throughProxy(proxyUrl);
  const connection = connect(checkBaseUrl(url), identityOf(key, headers), settings);
  const jobs = createJobs(connection);
  return {
    ...connection.raw,
    jobs,
    models: createModels(connection),
    uploads: createUploads(connection),
    async run(model, input, options = {}) {
      const submit: RunCalls["submit"] = (own, endsAt) => submitJob(connection, model, input, own, endsAt);
      return runJob({ ...patient(jobs, maxRetries), submit }, options);
    },
  };
}
