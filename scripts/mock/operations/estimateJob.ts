import { objectOf } from "../../document/json.ts";
import { costMicroCents } from "../../document/pricing.ts";
import { issuesOf } from "../../document/validation/issues.ts";
import { modelHints } from "../checks/hints.ts";
import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { aboutModel } from "./deprecation.ts";
import { modelOf } from "./modelOf.ts";
import type { HandlerOf } from "./operation.ts";

/** Prices a job as submit would. The input may be incomplete; what it holds must be right. */
export const estimateJob: HandlerOf<"estimateJob"> = (request, context) => {
  const { operation, body, origin } = request;
  const { model, checkPartialInput, checkVersion } = modelOf(request, context);
  const hints = modelHints(model, context.models);
  const members = context.requests.bodyIssues(operation, body, hints);
  const parameters = issuesOf(checkPartialInput(body), hints);
  const issues = new Map([...members, ...parameters].map((issue) => [issue.path, issue]));
  throwIssues([...issues.values()], () => invalidCodeOf(operation));
  checkVersion(body.version);
  return () => {
    const cost = costMicroCents(model.price, objectOf(body.input));
    return aboutModel(model, origin, {
      baseCostMicroCents: cost,
      estimatedCostMicroCents: cost,
      breakdown: [{ component: "base_generation", costMicroCents: cost }],
      hasDiscount: false,
    });
  };
};
