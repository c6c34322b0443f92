import type { Command } from "commander";
import { openApi, openApiWithJobs } from "../api.ts";
import { modelOf } from "../catalogue/models.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../failure.ts";
import { type FinishOptions, finish } from "../job/finish.ts";
import { interruptible } from "../job/interrupt.ts";
import { confirmCost, type RequestOptions, readRequest } from "../job/request.ts";
import { submit } from "../job/submit.ts";
import { checkTarget } from "../job/target.ts";
import { type AddCommand, allOptions } from "./command.ts";
import { modelCommand } from "./modelCommand.ts";
import { addFinishOptions, addRequestOptions } from "./options.ts";

interface RunOptions extends RequestOptions, FinishOptions {
  /** The id of a job that was submitted before. */
  readonly job?: string;
}

async function run(context: Context, slug: string | undefined, options: RunOptions): Promise<void> {
  if (slug === undefined && options.job === undefined) {
    throw new UsageError("Name a model, such as pixelbyte run kling/kling-2.6-pro/text-to-video, or a job with --job.");
  }
  if (slug !== undefined && options.job !== undefined) {
    throw new UsageError("--job waits for a job that you submitted earlier: leave out the model.");
  }
  const model = slug === undefined ? undefined : modelOf(slug);
  await checkTarget(options.output, options.force);
  if (model === undefined) {
    const api = await openApiWithJobs(context, options);
    await interruptible(context, (signal) => finish(context, api, { jobId: options.job ?? "" }, options, signal));
    return;
  }
  const request = await readRequest(context, model, options);
  const api = await openApi(context, options);
  await confirmCost(context, request, options);
  await interruptible(context, async (signal) => {
    await finish(context, api, await submit(context, api, request, signal), options, signal);
  });
}

/** `pixelbyte run <slug> ...`: from the inputs to the file. */
export const addRun: AddCommand = (program, context, named) => {
  const command = modelCommand(program, "run", "submit a job, wait for it and save the result", named, "[slug]");
  addFinishOptions(command);
  addRequestOptions(command)
    .option("--job <id>", "wait for a job that you submitted earlier, instead of submitting one")
    .action((slug: string | undefined, _: object, self: Command) => run(context, slug, allOptions<RunOptions>(self)));
};
