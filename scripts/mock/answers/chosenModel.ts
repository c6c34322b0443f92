import type { JsonObject } from "../../document/view.ts";
import type { CheckedModel } from "../checks/models.ts";
import { invalidCodeOf, refuseFaults } from "../refusal.ts";
import { bodyObject, type Call, type World } from "./answer.ts";

/**
 * The body of a call that runs or prices a model, and the model.
 *
 * @throws {Refusal} when the body is not an object, or does not name a model
 */
export function chosenModel(call: Call, world: World): CheckedModel & { readonly body: JsonObject } {
  const body = bodyObject(call);
  if (body.model === undefined) {
    refuseFaults(world.requests.bodyFaults(call.operation, body), () => invalidCodeOf(call.operation));
  }
  return { ...world.models.find(body.model), body };
}
