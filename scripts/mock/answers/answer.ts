import type { Document, Json, JsonObject, Operation } from "../../document/view.ts";
import type { Models } from "../checks/models.ts";
import type { RequestChecks } from "../checks/requests.ts";
import { say } from "../checks/words.ts";
import { isObject } from "../json.ts";
import { invalidCodeOf, Refusal } from "../refusal.ts";
import type { Clock, Random } from "../world.ts";

/** A call of an operation whose parameters have been checked. */
export interface Call {
  readonly operation: Operation;
  readonly requestId: string;
  readonly path: JsonObject;
  readonly query: JsonObject;
  /** The body. Throws a `Refusal` when it could not be read. */
  body(): Json;
  /** The success example that Prism chooses. */
  example(): Json;
}

/** What answers work with. */
export interface World {
  readonly document: Document;
  readonly models: Models;
  readonly requests: RequestChecks;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * The behaviour of one operation: checks the call, throwing a `Refusal` that names every fault, and gives the function
 * that makes the body of the answer. That function runs only when the call is to be answered that way: a caller may
 * have asked for a certain example with the header `Prefer`.
 */
export type Answer = (call: Call, world: World) => () => Json;

/** The body of a call, which every operation wants to be an object. */
export function bodyObject(call: Call): JsonObject {
  const body = call.body();
  if (isObject(body)) return body;
  throw new Refusal(invalidCodeOf(call.operation), `The body must be a JSON object, not ${say(body)}.`);
}
