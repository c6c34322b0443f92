/** What a run is told, and what it tells before it begins. */
import type { Document } from "../document/view.ts";
import type { Budget } from "./budget.ts";
import type { Case } from "./cases/case.ts";
import type { Rate } from "./client/transport.ts";
import type { Result } from "./finding.ts";
import type { Time } from "./time.ts";

/** What a run will do. */
export interface Schedule {
  readonly server: string;
  readonly isMock: boolean;
  readonly work: readonly ScheduledCase[];
  readonly budget: Budget;
}

export interface ScheduledCase {
  readonly part: string;
  readonly case: Case;
  /** Why it is left out, if so. */
  readonly skipped: string | undefined;
}

export interface ContractOptions {
  /** Where the server is, such as `http://localhost:4010`. */
  readonly server: string;
  /** The document that the server is tested against. Without it, the one of this version of the kit. */
  readonly document?: Document;
  /** The API key. The mock needs none: it is given a fresh account. */
  readonly key?: string;
  /** A key of another account, to see that accounts are kept apart. */
  readonly otherKey?: string;
  /** What jobs may cost, in micro-cents (1,000,000 are 1 US dollar). Without it, nothing. Means nothing to the mock. */
  readonly allowMicroCents?: number;
  /** Slugs of the models that are tested one by one. Without it, all. */
  readonly models?: readonly string[];
  /** Where the server sends webhooks to reach this machine, and the port to which they come. */
  readonly webhook?: { readonly publicUrl: string; readonly port: number };
  /** The secret of webhook signatures. Without it, the one that the mock starts with. */
  readonly webhookSecret?: string;
  /** How long a job may take beyond what the server says, in milliseconds. Without it, ten minutes. */
  readonly patience?: number;
  /** How long a response may take, in milliseconds. Without it, 30,000. */
  readonly timeout?: number;
  /** Ids of the operations that are tested. Without it, all. */
  readonly operations?: readonly string[];
  /** Leaves out the cases for which it returns false. */
  readonly filter?: (one: Case) => boolean;
  /** Stops at the first finding. */
  readonly failFast?: boolean;
  /** How requests are sent. Without it, by the fetch of the platform. */
  readonly fetch?: typeof fetch;
  /** How time passes between them. Without it, by the clock of this machine. */
  readonly time?: Time;
  /** How often requests may be sent. Without it, one after the other. */
  readonly rate?: Rate;
  /** The most requests that are planned. Without it, 400, and 2,500 checks of a server on this machine. Infinity: all. */
  readonly maxRequests?: number;
  /** Plans only: nothing is sent, and the server is taken for one where money counts. */
  readonly planOnly?: boolean;
  /** Ends the run early. What has been tested is reported. */
  readonly signal?: AbortSignal;
  /** Is told what will be done, before anything is sent. */
  readonly onSchedule?: (schedule: Schedule) => void;
  /** Is told of each result when it is there. */
  readonly onResult?: (result: Result) => void;
}
