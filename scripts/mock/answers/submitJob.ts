import { costMicroCents } from "../../document/pricing.ts";
import { faultsOf } from "../checks/faults.ts";
import { modelHints } from "../checks/hints.ts";
import { objectOf } from "../json.ts";
import { invalidCodeOf, refuseFaults } from "../refusal.ts";
import { newJobId } from "../world.ts";
import type { Answer } from "./answer.ts";
import { chosenModel } from "./chosenModel.ts";

/** Queues a job: its cost follows from its input, its end from the model's processing time. */
export const submitJob: Answer = (call, world) => {
  const { model, checkRequest, body } = chosenModel(call, world);
  refuseFaults(faultsOf(checkRequest(body), modelHints(model, world.models)), (faults) =>
    faults.every(({ path }) => path === "webhookUrl") ? "INVALID_WEBHOOK_URL" : invalidCodeOf(call.operation),
  );
  return () => ({
    jobId: newJobId(world.random),
    requestId: call.requestId,
    status: "pending",
    estimatedCompletionTime: new Date(world.clock.now() + model.processingSeconds * 1000).toISOString(),
    costMicroCents: costMicroCents(model.price, objectOf(body.input)),
  });
};
