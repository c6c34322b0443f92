import { z } from "zod";
import { type Job, JobCancelledError, JobDeadlineError, JobFailedError } from "../../../client/index.ts";
import { asName } from "../dataText.ts";
import { jobResult, jobSchema } from "../jobs/jobView.ts";
import { type Call, defineTool, reads } from "./tool.ts";

/** Below the minute after which most clients give up on a call. */
const usualSeconds = 50;

/** Tells the progress of a job. What is told has to grow each time, so it is the time. */
function reporter({ report }: Call, seconds: number): (job: Job) => Promise<void> {
  const start = performance.now();
  let last = 0;
  return async ({ status, progress }) => {
    last = Math.max(last + 0.001, Math.round(performance.now() - start) / 1000);
    await report?.(last, seconds, `${asName(status)}, ${Number(progress)} %`);
  };
}

export const waitForJob = defineTool({
  name: "wait_for_job",
  title: "Wait for a job",
  description:
    "Waits until a job is done and reports progress. If it is not done in time, call again: that costs nothing.",
  annotations: reads(true),
  input: z.strictObject({
    jobId: z.string(),
    seconds: z.number().positive().max(1800).optional().describe(`how long to wait, default ${usualSeconds}`),
  }),
  output: jobSchema,
  async run({ jobId, seconds = usualSeconds }, context, call) {
    const { jobs } = context.api.client;
    const options = { deadline: seconds * 1000, signal: call.signal, onProgress: reporter(call, seconds) };
    try {
      return jobResult(await jobs.wait(jobId, options), context);
    } catch (error) {
      if (error instanceof JobFailedError || error instanceof JobCancelledError) return jobResult(error.job, context);
      if (!(error instanceof JobDeadlineError)) throw error;
      const job = await jobs.get(jobId, { signal: call.signal });
      return jobResult(job, context, job.status === "completed" ? undefined : "Not done yet. Call wait_for_job again.");
    }
  },
});
