import type { Command } from "commander";
import { openApi } from "../api.ts";
import { modelOf } from "../catalogue/models.ts";
import { interruptible } from "../job/interrupt.ts";
import { confirmCost, type RequestOptions, readRequest } from "../job/request.ts";
import { submit } from "../job/submit.ts";
import { mockCostText } from "../output/money.ts";
import { type AddCommand, allOptions } from "./command.ts";
import { modelCommand } from "./modelCommand.ts";
import { addRequestOptions } from "./options.ts";

/** `pixelbyte submit <slug> ...`: submits a job and says its id. */
export const addSubmit: AddCommand = (program, context, named) => {
  const command = modelCommand(program, "submit", "submit a job and print its id", named);
  addRequestOptions(command).action(async (slug: string, _: object, self: Command) => {
    const options = allOptions<RequestOptions>(self);
    const request = await readRequest(context, modelOf(slug), options);
    const api = await openApi(context, options);
    await confirmCost(context, request, options);
    const job = await interruptible(context, (signal) => submit(context, api, request, signal));
    if (api.isMock) context.terminal.note(mockCostText(job.costMicroCents));
    context.terminal.print(options.json ? JSON.stringify(job) : job.jobId);
  });
};
