import { z } from "zod";
import { toDollars } from "../../../document/dollars.ts";
import { asName } from "../dataText.ts";
import { fingerprintOf } from "../money/once.ts";
import { submitSafely } from "../money/submit.ts";
import { defineTool } from "./tool.ts";

export const submitJob = defineTool({
  name: "submit_job",
  title: "Submit a job",
  description:
    "Submits a job and charges for it immediately. Get the cost from estimate_cost and the user's approval first. While the server runs, repeating a call with the same idempotencyKey returns the first job.",
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true },
  input: z.strictObject({
    model: z.string(),
    input: z.record(z.string(), z.unknown()).describe("see inputSchema of get_model"),
    expectedCostUsd: z.number().min(0).describe("fails if the job costs anything else"),
    idempotencyKey: z.string().min(1).max(200).describe("a new one for each job"),
  }),
  output: z.object({
    jobId: z.string(),
    status: z.string(),
    costUsd: z.number(),
    doneAround: z.string().optional(),
    isRepeated: z.boolean().optional().describe("an earlier call created the job"),
    budgetLeftUsd: z.number().optional(),
    advice: z.string().optional(),
  }),
  async run({ model: slug, input, expectedCostUsd, idempotencyKey }, context) {
    const { account, catalogue } = context;
    const fingerprint = fingerprintOf({ slug, input });
    const { job: charged, isRepeated } = await account.submitOnce(idempotencyKey, fingerprint, async () => {
      const model = catalogue.find(slug);
      await catalogue.checkInput(model, input);
      return submitSafely(context, model, input, expectedCostUsd);
    });
    const { job, microCents, advice } = charged;
    const left = account.budget.left();
    const done = Date.parse(job.estimatedCompletionTime);
    return {
      value: {
        jobId: job.jobId,
        status: asName(job.status),
        costUsd: toDollars(microCents),
        ...(Number.isNaN(done) ? {} : { doneAround: new Date(done).toISOString() }),
        ...(isRepeated ? { isRepeated } : {}),
        ...(Number.isFinite(left) ? { budgetLeftUsd: toDollars(left) } : {}),
        ...(advice === undefined ? {} : { advice }),
      },
    };
  },
});
