import { statusOf } from "../jobs/job.ts";
import { jobBody } from "../jobs/views.ts";
import { jobOf } from "./jobOf.ts";
import type { OperationHandler } from "./operation.ts";

export const getJob: OperationHandler = (request, context) => async () => {
  const job = await jobOf(request, context);
  context.coverage.state(statusOf(job, request.clock.now()));
  return { body: jobBody(job, request.clock) };
};
