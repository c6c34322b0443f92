import type { Document, Json } from "../../document/view.ts";
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

/** A successful response. The document says its status. */
export interface OperationResponse {
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Does what was requested. */
export type Respond = (options: {
  /** Whether the job that the request creates is to fail. */
  readonly jobFails: boolean;
}) => OperationResponse | Promise<OperationResponse>;

/**
 * The behaviour of one operation: checks the request by itself, throwing an `ApiError` that names every issue, and
 * returns the function that responds. That function runs only if the request is to succeed: a caller may have asked for
 * a certain example with the header `Prefer`, or for a failure. What depends on the state of the mock belongs there.
 */
export type OperationHandler = (request: OperationRequest, context: Context) => Respond;
