import { z } from "zod";
import { toDollars } from "../../../document/dollars.ts";
import { asName } from "../dataText.ts";
import { isAmount } from "../money/chargedJob.ts";
import { defineTool } from "./tool.ts";

export const cancelJob = defineTool({
  name: "cancel_job",
  title: "Cancel a job",
  description: "Cancels a job that is still pending, and refunds it. A job that is processing cannot be cancelled.",
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  input: z.strictObject({ jobId: z.string() }),
  output: z.object({ jobId: z.string(), status: z.string(), refundedUsd: z.number().optional() }),
  async run({ jobId }, { api, accounts }) {
    const { status, refundedMicroCents } = await api.client.jobs.cancel(jobId);
    const value = { jobId, status: asName(status) };
    if (!isAmount(refundedMicroCents)) return { value };
    accounts.refunded(jobId, refundedMicroCents);
    return { value: { ...value, refundedUsd: toDollars(refundedMicroCents) } };
  },
});
