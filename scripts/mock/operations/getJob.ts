import { statusOf } from "../jobs/job.ts";
import { jobBody } from "../jobs/views.ts";
import { jobOf } from "./jobOf.ts";
import type { HandlerOf } from "./operation.ts";

export const getJob: HandlerOf<"getJob"> = (request, context) => async () => {
  const job = await jobOf(request, context);
  const now = request.clock.now();
  context.coverage.state(statusOf(job, now));
  return { body: jobBody(job, request.clock, now) };
};
