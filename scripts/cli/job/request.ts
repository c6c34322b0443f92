/** The request for a job before it is submitted: checked, priced and confirmed. */
import { type SubmitOptions, type SubmittedJob, unlistedModel } from "../../client/index.ts";
import { toMicroCents } from "../../document/dollars.ts";
import { formatUsd } from "../../document/formatUsd.ts";
import type { Json, JsonObject } from "../../document/json.ts";
import { formatSeconds } from "../../document/phrases.ts";
import type { Model } from "../../document/shape.ts";
import type { Api, Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { dryRun, throwIssues } from "../input/check.ts";
import { type Files, readFiles, uploadFiles } from "../input/files.ts";
import { inputFrom } from "../input/flags.ts";
import { costText, mostOf } from "../output/money.ts";

/** What is submitted. Local files are uploaded first. */
export interface JobRequest {
  readonly model: Model;
  /** With the paths of local files. */
  readonly input: JsonObject;
  readonly files: Files;
  readonly options: SubmitOptions;
}

/** Options of the commands that spend money. */
export interface RequestOptions {
  readonly yes?: boolean;
  /** US dollars. */
  readonly confirmAbove: number;
  readonly webhookUrl?: string;
  readonly modelVersion?: string;
  readonly mock?: boolean;
}

/**
 * Submits a job.
 *
 * @param input with the URLs of files that were uploaded
 * @param stop ends further attempts. One that is under way may be accepted, and then its id has to be known
 */
export const sendRequest = (
  { client }: Api,
  { model, options }: JobRequest,
  input: JsonObject,
  stop?: AbortSignal,
): Promise<SubmittedJob> => client.jobs.submit(unlistedModel(model.slug), input, { ...options, stop });

/** Uploads the files of a request to a mock, and submits the job there. */
const dryRunOf =
  (request: JobRequest) =>
  async (api: Api): Promise<SubmittedJob> =>
    sendRequest(api, request, await uploadFiles(api, request));

/**
 * Reads a request from options, and checks all of it.
 *
 * @throws {UsageError} that says everything that is wrong. Nothing was sent
 */
export async function readRequest(
  context: Context,
  model: Model,
  options: RequestOptions & object,
): Promise<JobRequest> {
  const inputs: Readonly<Record<string, Json>> = Object.fromEntries(Object.entries(options));
  const input = inputFrom(model, inputs);
  const { webhookUrl, modelVersion: version } = options;
  const request = { model, input, files: await readFiles(model, input), options: { webhookUrl, version } };
  throwIssues(await dryRun(context, dryRunOf(request)));
  return request;
}

/**
 * Says what a job costs, and asks if that is more than may be spent without confirmation.
 *
 * @throws {UsageError} if there is nobody to ask, or the answer is no. Nothing was sent
 */
export async function confirmCost(
  context: Context,
  { model, input }: JobRequest,
  options: RequestOptions,
): Promise<void> {
  const { terminal } = context;
  const cost = costText(model, input);
  const time = formatSeconds(model.processingSeconds);
  const name = `${model.displayName}, ${model.capability.title}`;
  if (options.mock) {
    terminal.note(`${name}, on a mock in this process: nothing is charged (${cost} on the API).`);
    return;
  }
  terminal.note(`${name}: ${terminal.paintNote("bold", cost)}, about ${time}.`);
  const limit = toMicroCents(options.confirmAbove);
  if (options.yes || mostOf(model, input) <= limit) return;
  if (!terminal.isInteractive) {
    throw new UsageError(
      `This is more than ${formatUsd(limit)}, and without a terminal nobody can confirm it. Nothing was sent. Add --yes, or --confirm-above with a higher limit.`,
      { costMicroCents: mostOf(model, input), confirmAboveMicroCents: limit },
    );
  }
  if (!(await context.confirm(`Submit this job for ${cost}?`))) throw new UsageError("Nothing was sent.");
}
