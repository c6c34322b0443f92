import { z } from "zod";
import { toDollars } from "../../../document/dollars.ts";
import { type Cost, costOf } from "../money/cost.ts";
import { ToolError } from "../toolError.ts";
import { defineTool, reads } from "./tool.ts";

/** Runs a step for one of several variants, whose number an error then names. */
async function forVariant<T>(index: number, of: number, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (of > 1 && error instanceof ToolError) throw new ToolError(`jobs[${index}]: ${error.message}`);
    throw error;
  }
}

export const estimateCost = defineTool({
  name: "estimate_cost",
  title: "Estimate costs",
  description: "Estimates the list price of jobs. Only inputs that change the price are needed. Free and offline.",
  annotations: reads(false),
  input: z.strictObject({
    jobs: z.array(z.strictObject({ model: z.string(), input: z.record(z.string(), z.unknown()).optional() })).min(1),
  }),
  output: z.object({
    estimates: z.array(z.object({ model: z.string(), costUsd: z.number(), note: z.string().optional() })),
    totalUsd: z.number(),
    budgetLeftUsd: z.number().optional(),
  }),
  async run({ jobs }, { catalogue, account }) {
    const costs: (Cost & { readonly model: string })[] = [];
    for (const [index, { model: slug, input = {} }] of jobs.entries()) {
      const cost = await forVariant(index, jobs.length, async () => {
        const model = catalogue.find(slug);
        await catalogue.checkPartialInput(model, input);
        return costOf(model, input);
      });
      costs.push({ model: slug, ...cost });
    }
    const left = account.budget.left();
    return {
      value: {
        estimates: costs.map(({ microCents, ...cost }) => ({ ...cost, costUsd: toDollars(microCents) })),
        totalUsd: toDollars(costs.reduce((sum, { microCents }) => sum + microCents, 0)),
        ...(Number.isFinite(left) ? { budgetLeftUsd: toDollars(left) } : {}),
      },
    };
  },
});
