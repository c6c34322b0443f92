/** What each operation of the control API does. */
import type { Json, JsonObject } from "../../../document/view.ts";
import { type AccountState, keyStates } from "../../accounts/accounts.ts";
import type { Actions, ResponseFailure } from "../../control/actions.ts";
import { type Coverage, toJUnit } from "../../control/coverage.ts";
import { ApiError } from "../../errors/ApiError.ts";
import type { ScriptedFailure } from "../../failures/script.ts";
import { type KeptJob, statusOf } from "../../jobs/job.ts";
import type { Context } from "../../operations/operation.ts";
import { milliseconds } from "../../time/duration.ts";
import type { Deliveries, SentWebhook } from "../../webhooks/deliveries.ts";
import { resendWays } from "../../webhooks/sign.ts";
import { type HttpResponse, jsonResponse } from "../response.ts";
import type { ControlRequest } from "./request.ts";

export interface ControlHandlers {
  getHealth(): Promise<HttpResponse>;
  respond(operationId: string, request: ControlRequest): Promise<HttpResponse>;
}

/** What the control API works with. */
export interface ControlContext {
  readonly context: Context;
  readonly actions: Actions;
  readonly deliveries: Deliveries;
  readonly coverage: Coverage;
  /** The document of the control API. */
  readonly document: () => JsonObject;
  /** The server that requests are passed on to, of a proxy. */
  readonly upstream: string | undefined;
}

/** A body that is not JSON. */
class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Result = Json | Xml;
type ControlHandler = (request: ControlRequest, control: ControlContext) => Result | Promise<Result>;

const done = { success: true };
const iso = (time: number): string => new Date(time).toISOString();

function clockOf({ account }: ControlRequest, { context }: ControlContext): Json {
  const clock = context.clocks.of(account ?? "");
  return { now: iso(clock.now()), offsetMilliseconds: Math.round(clock.offset) };
}

function accountOf({ account }: ControlRequest): string {
  if (account !== undefined) return account;
  const message = 'No API key was sent. Send the header "Authorization: Bearer <key>" with the key of the account.';
  throw new ApiError("UNAUTHORIZED", message);
}

const webhookBody = ({ account: _, time, status, error, as, headers, ...webhook }: SentWebhook): Json => ({
  ...webhook,
  headers: { ...headers },
  time: iso(time),
  status: status ?? null,
  error: error ?? null,
  as: as ?? null,
});

const failureBody = ({ id, operation, name, times, after }: ScriptedFailure): Json => ({
  id,
  operation,
  failure: name,
  times,
  after,
});

async function fateBody(job: KeptJob, { context }: ControlContext): Promise<Json> {
  const now = context.clocks.of(job.owner).now();
  return { jobId: job.id, status: statusOf(job, now), held: job.heldAt !== undefined };
}

async function accountBody(request: ControlRequest, { actions }: ControlContext): Promise<Json> {
  const { account, balance, spent, refunded, key, denied, charges } = await actions.account(accountOf(request));
  return {
    account,
    balanceMicroCents: balance,
    spentMicroCents: spent,
    refundedMicroCents: refunded,
    key,
    denied: [...denied],
    ledger: charges.map(({ account: _, time, doubleOf, ...charge }) => ({
      ...charge,
      time: iso(time),
      doubleOf: doubleOf ?? null,
    })),
  };
}

const optionalText = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);
const texts = (value: Json | undefined): string[] | undefined => (Array.isArray(value) ? value.map(String) : undefined);

function stateIn({ key, denied }: JsonObject): Partial<AccountState> {
  const state = keyStates.find((one) => one === key);
  const ids = texts(denied);
  return { ...(state === undefined ? {} : { key: state }), ...(ids === undefined ? {} : { denied: ids }) };
}

/** The document has checked that the members are what their names say. */
function responseIn(value: Json | undefined): ResponseFailure | undefined {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const handlers: Readonly<Record<string, ControlHandler>> = {
  getControlDocument: (_, { document }) => document(),
  async resetMock({ account }, { actions }) {
    await actions.reset(account);
    return done;
  },
  getClock: clockOf,
  async advanceClock(request, control) {
    await control.actions.advance(milliseconds(String(request.body.by)), request.account);
    return clockOf(request, control);
  },
  listRequests({ account, query }, { actions }) {
    const filter = { operation: optionalText(query.operation), account, limit: Number(query.limit) };
    const requests = actions.requests(filter).map(({ time, body, operation, account: owner, ...request }) => ({
      ...JSON.parse(JSON.stringify(request)),
      body: body ?? null,
      time: iso(time),
      operation: operation ?? null,
      account: owner ?? null,
    }));
    return { requests };
  },
  deleteRequests({ account, query }, { actions }) {
    actions.forgetRequests({ operation: optionalText(query.operation), account });
    return done;
  },
  listWebhooks({ account, query }, { deliveries }) {
    const sent = deliveries.sent.all().filter((one) => account === undefined || one.account === account);
    return { webhooks: sent.slice(-Number(query.limit)).map(webhookBody) };
  },
  async sendWebhook({ account, path, body }, { actions }) {
    const as = resendWays.find((way) => way === body.as) ?? "again";
    return webhookBody(await actions.sendWebhook(String(path.webhookId), as, account));
  },
  listFailures: ({ account }, { context }) => ({ failures: context.failures.script.all(account).map(failureBody) }),
  addFailure({ account, body }, { actions }) {
    const { operation, failure, response, times, after, milliseconds: late } = body;
    const options = {
      times: Number(times ?? 1),
      after: Number(after ?? 0),
      ...(late === undefined ? {} : { milliseconds: Number(late) }),
    };
    if (failure !== undefined && response !== undefined) {
      const message = "Send either failure or response, not both.";
      throw ApiError.of("VALIDATION_ERROR", [{ path: "response", message }]);
    }
    const how = optionalText(failure) ?? responseIn(response);
    return failureBody(actions.failNext(String(operation), how, options, account));
  },
  deleteFailures({ account }, { actions }) {
    actions.forgetFailures(account);
    return done;
  },
  async getCoverage({ query }, { coverage }) {
    const report = await coverage.report();
    if (query.format !== "junit") return { ...report, groups: report.groups.map((group) => ({ ...group })) };
    return new Xml(toJUnit(report));
  },
  holdJob: async ({ account, path }, control) =>
    fateBody(await control.actions.job(String(path.jobId), account).hold(), control),
  releaseJob: async ({ account, path }, control) =>
    fateBody(await control.actions.job(String(path.jobId), account).release(), control),
  completeJob: async ({ account, path, body }, control) =>
    fateBody(await control.actions.job(String(path.jobId), account).complete(texts(body.outputs)), control),
  failJob: async ({ account, path, body }, control) =>
    fateBody(await control.actions.job(String(path.jobId), account).fail(body), control),
  getAccount: accountBody,
  async updateAccount(request, control) {
    const { balanceMicroCents: balance } = request.body;
    const change = { ...stateIn(request.body), ...(balance === undefined ? {} : { balance: Number(balance) }) };
    await control.actions.updateAccount(accountOf(request), change);
    return accountBody(request, control);
  },
};

/** Says that this is the mock, of which document, and whether it works. */
async function health({ context, upstream }: ControlContext): Promise<Json> {
  const { document, store, settings } = context;
  const jobs = await store.countJobs().catch(() => null);
  return {
    mock: true,
    status: jobs === null ? "store-unavailable" : "ok",
    api: document.title,
    version: document.version,
    models: document.models.length,
    jobs,
    sharedStore: store.isShared,
    webhooks: settings.webhooks,
    proxy: upstream ?? null,
  };
}

export function createControlHandlers(control: ControlContext): ControlHandlers {
  return {
    getHealth: async () => jsonResponse({ status: 200, body: await health(control) }),
    async respond(operationId, request) {
      const handler = handlers[operationId];
      if (handler === undefined) throw new Error(`The control API has no ${operationId}`);
      const made = await handler(request, control);
      if (!(made instanceof Xml)) return jsonResponse({ status: 200, body: made });
      return { status: 200, headers: { "content-type": "application/xml; charset=utf-8" }, body: made.text };
    },
  };
}
