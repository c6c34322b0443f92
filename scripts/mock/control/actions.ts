/** What a test can do to the mock. The same for the control API and for a test in the same process. */
import { nearest } from "../../document/nearest.ts";
import { list, say } from "../../document/phrases.ts";
import type { Issue } from "../../document/validation/issue.ts";
import type { Operation } from "../../document/view.ts";
import type { AccountState } from "../accounts/accounts.ts";
import type { Charge } from "../accounts/ledger.ts";
import { ApiError } from "../errors/ApiError.ts";
import type { Failure, WrittenResponse } from "../failures/failure.ts";
import type { Failures } from "../failures/failures.ts";
import type { ScriptedFailure } from "../failures/script.ts";
import { statusOf } from "../jobs/job.ts";
import type { Journal, ReceivedRequest, RequestFilter } from "../journal.ts";
import type { Context } from "../operations/operation.ts";
import type { Balance } from "../store/store.ts";
import type { Deliveries, SentWebhook } from "../webhooks/deliveries.ts";
import type { ResendWay } from "../webhooks/sign.ts";
import { createJobControl, type JobControl } from "./jobControl.ts";

/** A failure to come. */
export interface FailureOptions {
  /** To how many requests it happens. Without it, one. */
  readonly times?: number;
  /** How many requests come before. Without it, none. */
  readonly after?: number;
  /** How late the response comes, if the failure is `slow`. */
  readonly milliseconds?: number;
}

/** A custom response, or a JSON merge patch (RFC 7396) to the real one. */
export interface ResponseFailure extends WrittenResponse {
  readonly patch?: { readonly [member: string]: unknown };
}

export interface AccountReport extends Balance, AccountState {
  readonly account: string;
  readonly charges: readonly (Charge & { readonly refunded: boolean })[];
}

export interface AccountChange extends Partial<AccountState> {
  /** What the account has left from now on, in micro-cents: 1,000,000 are 1 US dollar. */
  readonly balance?: number;
}

export interface Actions {
  /** Forgets everything, or everything of an account. */
  reset(account?: string): Promise<void>;
  /** Rejects with an `ApiError` for a time that lies too far ahead. */
  advance(milliseconds: number, account?: string): Promise<void>;
  /** Throws an `ApiError` that says what is allowed. */
  failNext(
    operation: string,
    failure: string | ResponseFailure | undefined,
    options?: FailureOptions,
    account?: string,
  ): ScriptedFailure;
  /** Forgets the failures that have not happened yet, of an account or of all. */
  forgetFailures(account?: string): void;
  job(id: string, account?: string): JobControl;
  /** What was received, oldest first. Throws an `ApiError` for an unknown operation. */
  requests(filter: RequestFilter): ReceivedRequest[];
  /** Throws an `ApiError` for an unknown operation. */
  forgetRequests(filter: Omit<RequestFilter, "limit">): void;
  /** Sends a webhook again. Rejects with an `ApiError` if its id is unknown. */
  sendWebhook(id: string, as: ResendWay, account?: string): Promise<SentWebhook>;
  account(account: string): Promise<AccountReport>;
  updateAccount(account: string, change: AccountChange): Promise<void>;
}

/** The latest time of a clock. From the year 10000 on, times have no text of the usual form, and jobs end later than now. */
const latest = Date.UTC(9990, 0);

/** An unknown name, with the known ones. */
function unknownName(path: string, name: string, what: string, allowed: readonly string[]): Issue {
  const [near] = nearest(name, allowed, 1);
  const message = `${path} must be ${what}, not ${say(name)}. Use ${list(allowed, "or")}.`;
  return { path, message, allowed: [...allowed], ...(near === undefined ? {} : { nearest: near }) };
}

function refuse(issue: Issue): never {
  throw ApiError.of("VALIDATION_ERROR", [issue]);
}

interface NamedFailure {
  readonly name: string;
  readonly failure: Failure;
}

function writtenFailure({ patch, ...response }: ResponseFailure): NamedFailure {
  if (patch === undefined) return { name: "response", failure: { kind: "response", response } };
  const [other] = Object.entries(response).find(([, value]) => value !== undefined) ?? [];
  if (other !== undefined) {
    const path = `response.${other}`;
    refuse({
      path,
      message: `${path} cannot be combined with patch, which only changes the body of the real response.`,
    });
  }
  return { name: "patch", failure: { kind: "patch", patch: JSON.parse(JSON.stringify(patch)) } };
}

async function isRefunded({ jobId, account }: Charge, { document, store, clocks }: Context): Promise<boolean> {
  const job = await store.get(jobId);
  if (job === undefined) return false;
  const status = statusOf(job, clocks.of(account).now());
  return document.jobStates.some(({ name, isRefunded }) => isRefunded && name === status);
}

async function reportOn(account: string, context: Context): Promise<AccountReport> {
  const { store, clocks, accounts, ledger } = context;
  const money = await store.balanceOf(account, clocks.of(account).now());
  const charges = ledger.all(account).map(async (one) => ({ ...one, refunded: await isRefunded(one, context) }));
  return { account, ...money, ...accounts.stateOf(account), charges: await Promise.all(charges) };
}

/** @param milliseconds the delay of the failure `slow` */
function namedFailure(
  failures: Failures,
  operation: Operation,
  name: string,
  milliseconds: number | undefined,
): NamedFailure {
  const { failure, names } = failures.named(operation, name);
  if (failure === undefined && /^[45]\d\d$/.test(name)) {
    return { name, failure: { kind: "status", status: Number(name) } };
  }
  if (failure === undefined) return refuse(unknownName("failure", name, `a failure of ${operation.id}`, names));
  const isTimed = failure.kind === "slow" && milliseconds !== undefined;
  return { name, failure: isTimed ? { kind: "slow", milliseconds } : failure };
}

export function createActions(context: Context, journal: Journal, deliveries: Deliveries): Actions {
  const { document, store, clocks, accounts, ledger, failures } = context;
  const ids = document.operations.map(({ id }) => id);

  const operationOf = (id: string, path: string): Operation =>
    document.operations.find((one) => one.id === id) ?? refuse(unknownName(path, id, "an operation", ids));

  return {
    async reset(account) {
      clocks.reset(account);
      failures.script.clear(account);
      accounts.reset(account);
      ledger.clear(account);
      journal.clear({ account });
      deliveries.sent.remove((one) => account === undefined || one.account === account);
      await store.reset(account);
    },
    async advance(milliseconds, account) {
      if (!(clocks.furthest(account) + milliseconds <= latest)) {
        refuse({ path: "by", message: "by would move the clock beyond the year 9989." });
      }
      await clocks.advance(milliseconds, account);
    },
    failNext(id, failure, { times = 1, after = 0, milliseconds } = {}, account) {
      const operation = operationOf(id, "operation");
      if (failure === undefined)
        refuse({ path: "failure", message: "Send either failure or response, which say how requests fail." });
      if (milliseconds !== undefined && String(failure).toLowerCase() !== "slow")
        refuse({ path: "milliseconds", message: "milliseconds is only allowed for the failure slow." });
      const made =
        typeof failure === "string"
          ? namedFailure(failures, operation, failure, milliseconds)
          : writtenFailure(failure);
      return failures.script.add({ operation: id, ...made, times, after, account });
    },
    forgetFailures: failures.script.clear,
    requests(filter) {
      // With a misspelt name, "it was never called" would always be true.
      if (filter.operation !== undefined) operationOf(filter.operation, "operation");
      return journal.requests(filter);
    },
    forgetRequests(filter) {
      if (filter.operation !== undefined) operationOf(filter.operation, "operation");
      journal.clear(filter);
    },
    job: (id, account) => createJobControl(id, account, context),
    async sendWebhook(id, as, account) {
      const sent = await deliveries.resend(id, as, account);
      if (sent === undefined) throw new ApiError("NOT_FOUND", `There is no webhook ${id}.`);
      return sent;
    },
    account: (account) => reportOn(account, context),
    async updateAccount(account, { balance, ...state }) {
      for (const [index, id] of (state.denied ?? []).entries()) operationOf(id, `denied[${index}]`);
      if (Object.keys(state).length > 0) accounts.declare(account, state);
      if (balance !== undefined) await store.setBalance(account, balance);
    },
  };
}
