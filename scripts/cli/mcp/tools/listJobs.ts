import { z } from "zod";
import { filterStates } from "../../../../generated/cli-data/data.ts";
import { asName, cleanText } from "../dataText.ts";
import { hasRefund } from "../jobs/jobView.ts";
import { defineTool, reads } from "./tool.ts";

export const listJobs = defineTool({
  name: "list_jobs",
  title: "List jobs",
  description: "Lists this account's jobs, including those from earlier conversations. Use it to find a lost job id.",
  annotations: reads(true),
  input: z.strictObject({
    status: z.enum(filterStates).optional(),
    model: z.string().optional(),
    limit: z.int().min(1).max(50).optional().describe("default 10"),
    cursor: z.string().optional().describe("nextCursor of the previous page"),
  }),
  output: z.object({
    jobs: z.array(z.object({ jobId: z.string(), status: z.string(), model: z.string(), createdAt: z.string() })),
    nextCursor: z.string().optional(),
  }),
  async run({ status, model, limit = 10, cursor }, context, { signal }) {
    const { api, catalogue } = context;
    const query = {
      limit,
      ...(status === undefined ? {} : { status }),
      ...(model === undefined ? {} : { modelId: catalogue.find(model).slug }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page = await api.client.jobs.list(query, { signal });
    for (const job of page.jobs) hasRefund(job, context);
    return {
      value: {
        jobs: page.jobs.map((job) => ({
          jobId: asName(job.jobId),
          status: asName(job.status),
          model: cleanText(job.model, 100),
          createdAt: cleanText(job.createdAt, 40),
        })),
        ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
      },
    };
  },
});
