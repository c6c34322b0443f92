import type { Command } from "commander";
import type { ListQuery } from "../../client/index.ts";
import { formatUsd } from "../../document/formatUsd.ts";
import { openApiWithJobs } from "../api.ts";
import { modelOf } from "../catalogue/models.ts";
import { dryRun, throwIssues } from "../input/check.ts";
import { numberOf } from "../input/numbers.ts";
import { type FinishOptions, finish } from "../job/finish.ts";
import { interruptible } from "../job/interrupt.ts";
import { checkTarget } from "../job/target.ts";
import { tableOf } from "../output/table.ts";
import { type AddCommand, allOptions } from "./command.ts";
import { addFinishOptions } from "./options.ts";

interface ListOptions extends Pick<ListQuery, "status"> {
  readonly model?: string;
  readonly limit: number;
}

/** `pixelbyte jobs`: the first jobs of the list, in the order of the API. */
export const addJobs: AddCommand = (program, context) => {
  program
    .command("jobs")
    .description("list your jobs")
    .option("--status <name>", "only jobs with this status, such as completed")
    .option("--model <slug>", "only jobs of this model")
    .option("--limit <number>", "maximum number of jobs to list", numberOf("a whole number, such as 20", 1), 20)
    .action(async (_: object, self: Command) => {
      const options = allOptions<ListOptions>(self);
      const { status, limit, model } = options;
      const modelId = model === undefined ? undefined : modelOf(model).slug;
      const query = { limit, ...(status && { status }), ...(modelId && { modelId }) };
      throwIssues(await dryRun(context, ({ client }) => client.jobs.list(query)));
      const { client } = await openApiWithJobs(context, options);
      const list = await client.jobs.list(query);
      const { print, note } = context.terminal;
      if (options.json) return print(JSON.stringify(list));
      if (list.jobs.length === 0) return note("No jobs.");
      for (const line of tableOf(list.jobs.map((job) => [job.jobId, job.status, job.createdAt, job.model])))
        print(line);
    });
};

/** `pixelbyte wait <job>`: waits for a job that was submitted before. */
export const addWait: AddCommand = (program, context) => {
  const command = program.command("wait").description("wait for a job and save its result").argument("<job>", "job id");
  addFinishOptions(command).action(async (jobId: string, _: object, self: Command) => {
    const options = allOptions<FinishOptions>(self);
    await checkTarget(options.output, options.force);
    const api = await openApiWithJobs(context, options);
    await interruptible(context, (signal) => finish(context, api, { jobId }, options, signal));
  });
};

/** `pixelbyte cancel <job>`: cancels a job that hasn't started. */
export const addCancel: AddCommand = (program, context) => {
  program
    .command("cancel")
    .description("cancel a job that hasn't started; its cost is refunded")
    .argument("<job>", "job id")
    .action(async (jobId: string, _: object, self: Command) => {
      const options = allOptions(self);
      const { client } = await openApiWithJobs(context, options);
      const cancelled = await client.jobs.cancel(jobId);
      const text = `${jobId} is cancelled, ${formatUsd(cancelled.refundedMicroCents)} refunded.`;
      context.terminal.print(options.json ? JSON.stringify(cancelled) : text);
    });
};
