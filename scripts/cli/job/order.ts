/** A job before it is submitted: checked, priced and agreed to. */
import { type SubmitOptions, type SubmittedJob, unlistedModel } from "../../client/index.ts";
import type { Json, JsonObject } from "../../document/json.ts";
import { formatSeconds } from "../../document/phrases.ts";
import { formatUsd } from "../../document/pricing.ts";
import type { Model } from "../../document/shape.ts";
import type { Api, Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { rehearse, throwIssues } from "../input/check.ts";
import { type Files, readFiles, uploadFiles } from "../input/files.ts";
import { inputFrom } from "../input/flags.ts";
import { inMicroCents } from "../input/numbers.ts";
import { costText, mostOf } from "../output/money.ts";

/** What is submitted. */
export interface Order {
  readonly model: Model;
  /** With the paths of local files. */
  readonly input: JsonObject;
  readonly files: Files;
  readonly options: SubmitOptions;
}

/** Options of the commands that spend money. */
export interface OrderOptions {
  readonly yes?: boolean;
  /** US dollars. */
  readonly confirmAbove: number;
  readonly webhookUrl?: string;
  readonly modelVersion?: string;
  readonly mock?: boolean;
}

/**
 * Submits an order.
 *
 * @param input with the addresses of files that were uploaded
 * @param stop ends further attempts. One that is under way may be accepted, and then its id has to be known
 */
export const sendOrder = (
  { client }: Api,
  { model, options }: Order,
  input: JsonObject,
  stop?: AbortSignal,
): Promise<SubmittedJob> => client.jobs.submit(unlistedModel(model.slug), input, { ...options, stop });

/** Uploads the files of an order to a mock and submits it there. */
const rehearseOrder =
  (order: Order) =>
  async (api: Api): Promise<SubmittedJob> =>
    sendOrder(api, order, await uploadFiles(api, order));

/**
 * Reads an order from options, and checks all of it.
 *
 * @throws {UsageError} that says everything that is wrong. Nothing was sent
 */
export async function readOrder(context: Context, model: Model, options: OrderOptions & object): Promise<Order> {
  const inputs: Readonly<Record<string, Json>> = Object.fromEntries(Object.entries(options));
  const input = inputFrom(model, inputs);
  const { webhookUrl, modelVersion: version } = options;
  const order = { model, input, files: await readFiles(model, input), options: { webhookUrl, version } };
  throwIssues(await rehearse(context, rehearseOrder(order)));
  return order;
}

/**
 * Says what a job costs, and asks if that is more than may be spent without a question.
 *
 * @throws {UsageError} if there is nobody to ask, or the answer is no. Nothing was sent
 */
export async function agree(context: Context, { model, input }: Order, options: OrderOptions): Promise<void> {
  const { terminal } = context;
  const cost = costText(model, input);
  const time = formatSeconds(model.processingSeconds);
  const name = `${model.displayName}, ${model.capability.title}`;
  if (options.mock) {
    terminal.note(`${name}, on a mock in this process: nothing is charged (${cost} on the API).`);
    return;
  }
  terminal.note(`${name}: ${terminal.paintNote("bold", cost)}, about ${time}.`);
  const limit = inMicroCents(options.confirmAbove);
  if (options.yes || mostOf(model, input) <= limit) return;
  if (!terminal.isInteractive) {
    throw new UsageError(
      `This is more than ${formatUsd(limit)}, and there is no terminal to confirm in. Nothing was sent. Add --yes, or --confirm-above with a higher limit.`,
      { costMicroCents: mostOf(model, input), confirmAboveMicroCents: limit },
    );
  }
  if (!(await context.confirm(`Submit this job for ${cost}?`))) throw new UsageError("Nothing was sent.");
}
