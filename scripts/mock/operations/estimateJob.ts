import { objectOf } from "../../document/json.ts";
import { costMicroCents } from "../../document/pricing.ts";
import { faultsOf } from "../../document/validation/issues.ts";
import { modelHints } from "../checks/hints.ts";
import { invalidCodeOf, refuseFaults } from "../errors/ApiError.ts";
import { type Answer, bodyObject } from "./answer.ts";
import { chosenModel } from "./chosenModel.ts";
import { aboutModel } from "./deprecation.ts";

/** Prices a job as submit would. The input may be incomplete; what it holds must be right. */
export const estimateJob: Answer = (call, world) => {
  const body = bodyObject(call);
  const { model, checkPartialInput, checkVersion } = chosenModel(call, body, world);
  const hints = modelHints(model, world.models);
  const members = world.requests.bodyFaults(call.operation, body, hints);
  const parameters = faultsOf(checkPartialInput(body), hints);
  const faults = new Map([...members, ...parameters].map((fault) => [fault.path, fault]));
  refuseFaults([...faults.values()], () => invalidCodeOf(call.operation));
  checkVersion(body.version);
  return () => {
    const cost = costMicroCents(model.price, objectOf(body.input));
    return aboutModel(model, call.origin, {
      baseCostMicroCents: cost,
      estimatedCostMicroCents: cost,
      breakdown: [{ component: "base_generation", costMicroCents: cost }],
      hasDiscount: false,
    });
  };
};
