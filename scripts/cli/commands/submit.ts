import type { Command } from "commander";
import { openApi } from "../api.ts";
import { modelOf } from "../catalogue/models.ts";
import { interruptible } from "../job/interrupt.ts";
import { agree, type OrderOptions, readOrder } from "../job/order.ts";
import { submit } from "../job/submit.ts";
import { mockCostText } from "../output/money.ts";
import { type AddCommand, allOptions } from "./command.ts";
import { modelCommand } from "./modelCommand.ts";
import { addOrderOptions } from "./options.ts";

/** `pixelbyte submit <slug> ...`: submits a job and says its id. */
export const addSubmit: AddCommand = (program, context, named) => {
  const command = modelCommand(program, "submit", "submit a job and print its id", named);
  addOrderOptions(command).action(async (slug: string, _: object, self: Command) => {
    const options = allOptions<OrderOptions>(self);
    const order = await readOrder(context, modelOf(slug), options);
    const api = await openApi(context, options);
    await agree(context, order, options);
    const job = await interruptible(context, (signal) => submit(context, api, order, signal));
    if (api.isMock) context.terminal.note(mockCostText(job.costMicroCents));
    context.terminal.print(options.json ? JSON.stringify(job) : job.jobId);
  });
};
