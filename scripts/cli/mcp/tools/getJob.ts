import { z } from "zod";
import { jobResult, jobSchema } from "../jobs/jobView.ts";
import { defineTool, reads } from "./tool.ts";

export const getJob = defineTool({
  name: "get_job",
  title: "Get a job",
  description: "Returns a job's status, and links to its files once it is completed.",
  annotations: reads(true),
  input: z.strictObject({ jobId: z.string() }),
  output: jobSchema,
  run: async ({ jobId }, context, { signal }) =>
    jobResult(await context.api.client.jobs.get(jobId, { signal }), context),
});
