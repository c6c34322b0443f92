import type { operations } from "../../../generated/types.ts";
import type { Document } from "../../document/view.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { Ledger } from "../accounts/ledger.ts";
import type { Models } from "../checks/models.ts";
import type { RequestChecks } from "../checks/requests.ts";
import type { Coverage } from "../control/coverage.ts";
import type { Failures } from "../failures/failures.ts";
import type { Finisher } from "../jobs/finisher.ts";
import type { Media } from "../media/media.ts";
import type { Random } from "../random/random.ts";
import type { Settings } from "../settings.ts";
import type { Store } from "../store/store.ts";
import type { Clocks } from "../time/clocks.ts";
import type { OperationRequest } from "./request.ts";

/** What operations work with. */
export interface Context {
  readonly document: Document;
  readonly models: Models;
  readonly requests: RequestChecks;
  readonly clocks: Clocks;
  readonly random: Random;
  readonly settings: Settings;
  readonly store: Store;
  readonly accounts: Accounts;
  readonly ledger: Ledger;
  readonly finisher: Finisher;
  readonly failures: Failures;
  readonly coverage: Coverage;
  readonly media: Media;
}

/** An operation of the document, by its operationId. */
type OperationId = keyof operations;

type Responses<Id extends OperationId> = operations[Id]["responses"];

/** What the document says that a successful response contains. */
export type BodyOf<Id extends OperationId> = Responses<Id>[keyof Responses<Id> & (200 | 201 | 202)] extends {
  content: { "application/json": infer Body extends object };
}
  ? Body
  : never;

/** A successful response. The document says its status. */
export interface OperationResponse<Body extends object = object> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Does what was requested. */
export type Respond<Body extends object = object> = (options: {
  /** Whether the job that the request creates is to fail. */
  readonly jobFails: boolean;
}) => OperationResponse<Body> | Promise<OperationResponse<Body>>;

/**
 * The behaviour of one operation: checks the request by itself, throwing an `ApiError` that names every issue, and
 * returns the function that responds. That function runs only if the request is to succeed: a caller may have asked for
 * a certain example with the header `Prefer`, or for a failure. What depends on the state of the mock belongs there.
 */
export type OperationHandler<Body extends object = object> = (
  request: OperationRequest,
  context: Context,
) => Respond<Body>;

/** The handler of an operation of the document. The compiler names each required member that it does not return. */
export type HandlerOf<Id extends OperationId> = OperationHandler<BodyOf<Id>>;
