import { list } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import { cancellable, statusOf } from "../jobs/job.ts";
import { jobOf } from "./jobOf.ts";
import type { HandlerOf } from "./operation.ts";

export const cancelJob: HandlerOf<"cancelJob"> = (request, context) => async () => {
  const { clock } = request;
  const job = await jobOf(request, context);
  const cancelled = await context.store.cancel(job.id, clock.now());
  if (cancelled !== undefined) {
    context.coverage.state("cancelled");
    return { body: { jobId: job.id, status: "cancelled", refundedMicroCents: job.cost } };
  }
  const status = statusOf(await jobOf(request, context), clock.now());
  throw new ApiError(
    "JOB_CANNOT_BE_CANCELLED",
    `The job is ${status}. Only a ${list(cancellable, "or")} job can be cancelled.`,
  );
};
