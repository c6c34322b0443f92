import { isObject } from "../../document/json.ts";
import { say } from "../../document/phrases.ts";
import type { Document, Json, JsonObject, Operation } from "../../document/view.ts";
import type { Models } from "../checks/models.ts";
import type { RequestChecks } from "../checks/requests.ts";
import { ApiError, invalidCodeOf } from "../errors/ApiError.ts";
import type { Failures } from "../failures/failures.ts";
import type { Finisher } from "../jobs/finisher.ts";
import type { Random } from "../random/random.ts";
import type { Settings } from "../settings.ts";
import type { Store } from "../store/store.ts";
import type { Clock } from "../time/clock.ts";

/** A call of an operation whose parameters have been checked. */
export interface Call {
  readonly operation: Operation;
  readonly requestId: string;
  /** Who calls: a digest of the API key. */
  readonly owner: string;
  /** The address at which the mock was called, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  readonly path: JsonObject;
  readonly query: JsonObject;
  /** The body. Throws a `ApiError` when it could not be read. */
  body(): Json;
  /** The success example that Prism chooses. */
  example(): Promise<Json>;
}

/** What answers work with. */
export interface Context {
  readonly document: Document;
  readonly models: Models;
  readonly requests: RequestChecks;
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: Settings;
  readonly store: Store;
  readonly finisher: Finisher;
  readonly failures: Failures;
}

/** The body of an answer, with headers of its own. */
export class WithHeaders {
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: Json, headers: Readonly<Record<string, string>>) {
    this.body = body;
    this.headers = headers;
  }
}

/** Does what was asked and makes the body of the answer. */
export type Act = (asked: {
  /** Whether the job that the call makes is to fail. */
  readonly jobFails: boolean;
}) => Answered | Promise<Answered>;
type Answered = Json | WithHeaders;

/**
 * The behaviour of one operation: checks the call by itself, throwing a `ApiError` that names every issue, and gives the
 * function that acts. That function runs only when the call is to be answered that way: a caller may have asked for a
 * certain example with the header `Prefer`, or for a failure. What depends on the state of the mock belongs there.
 */
export type Answer = (call: Call, context: Context) => Act;

/** The body of a call, which every operation wants to be an object. */
export function bodyObject(call: Call): JsonObject {
  const body = call.body();
  if (isObject(body)) return body;
  throw new ApiError(invalidCodeOf(call.operation), `The body must be a JSON object, not ${say(body)}.`);
}
