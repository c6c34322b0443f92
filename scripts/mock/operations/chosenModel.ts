import type { JsonObject } from "../../document/view.ts";
import type { CheckedModel } from "../checks/models.ts";
import { invalidCodeOf, refuseFaults } from "../errors/ApiError.ts";
import type { Call, World } from "./answer.ts";

/** The model that a call runs or prices. Throws a `Refusal` when the body does not name one. */
export function chosenModel(call: Call, body: JsonObject, world: World): CheckedModel {
  if (body.model === undefined) {
    refuseFaults(world.requests.bodyFaults(call.operation, body), () => invalidCodeOf(call.operation));
  }
  return world.models.find(body.model);
}
