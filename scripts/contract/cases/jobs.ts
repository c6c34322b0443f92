import { at, list } from "../../document/json.ts";
import { type ApiResponse, type Client, Skip, Stop } from "../client/client.ts";
import type { ApiRequest } from "../client/request.ts";
import type { Job, Plan } from "../plan.ts";
import { type Cases, noOtherKey, onlyMock } from "./case.ts";
import { expectListed, statusOf } from "./listed.ts";
import { isBack, isCancellable, isFinal } from "./states.ts";

/** A job is asked for about this often until it should be done. */
const polls = 10;
/** How often it is looked at in all, about: when it ends, nobody knows. */
const mostLooks = polls + 3;
/** How long a pause between two looks at a job may be, in milliseconds. The mock is fast, and nobody's guest. */
const pauses = { mock: { shortest: 5, longest: 2_000 }, other: { shortest: 1_000, longest: 60_000 } } as const;
export const pausesOf = ({ isMock }: Pick<Plan, "isMock">): { shortest: number; longest: number } =>
  isMock ? pauses.mock : pauses.other;
/** Clocks of two machines may differ. */
const tolerance = 60_000;
/** A server tells its time in whole seconds, and some time ago. */
const rounding = 3_000;
/** No job takes longer, and no job of a run is older, in milliseconds. */
const longestJob = 3_600_000;

const timeOf = (value: unknown): number => Date.parse(String(value));

/** The time of the server, where it tells: in whole seconds, rounded down. */
const serverTime = ({ headers }: ApiResponse): number => {
  const told = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(told) ? Date.now() - tolerance : told;
};

/** The time by the clock of the server, if it tells one that differs from this machine's by more than rounding. */
export function nowBy(response: ApiResponse): number {
  const [own, told] = [Date.now(), Date.parse(response.headers.get("date") ?? "")];
  return Number.isNaN(told) || Math.abs(own - told) < rounding ? own : told;
}

export interface Submitted {
  readonly response: ApiResponse;
  readonly jobId: string;
}

const dueOf = ({ body }: ApiResponse): number => timeOf(at(body, "estimatedCompletionTime"));
const untilDue = (response: ApiResponse): number => dueOf(response) - nowBy(response);

/** In how many milliseconds a job should be done. What the server says may be nonsense: then none. */
export function timeLeft({ response }: Pick<Submitted, "response">): number {
  const left = untilDue(response);
  return left > 0 && left < longestJob ? left : 0;
}

/** The key of an account, if it is not that of the run. */
export type OfAccount = Pick<ApiRequest, "key">;

/** A job may cost less than its price only if the estimate says so: then the account has a discount. */
async function expectCharge(
  client: Client,
  { body, cost }: Job,
  response: ApiResponse,
  account: OfAccount,
): Promise<void> {
  const charge = at(response.body, "costMicroCents");
  if (Number(charge) >= cost) return;
  const estimate = await client.succeed("estimateJob", { body, ...account });
  client.same(response, "costMicroCents", charge, at(estimate.body, "estimatedCostMicroCents") ?? null);
}

/** Submits a job, and checks its times and what it costs. That it costs no more than its price is checked of every job. */
export async function submit(client: Client, job: Job, more: object = {}, account: OfAccount = {}): Promise<Submitted> {
  const response = await client.succeed("submitJob", { body: { ...job.body, ...more }, ...account });
  await expectCharge(client, job, response, account);
  client.expect(dueOf(response) >= serverTime(response), response, "estimatedCompletionTime is not after the request.");
  return { response, jobId: String(at(response.body, "jobId")) };
}

/** What is true of a job of this run in every state, beyond what every response has to be. */
export function expectJob(client: Client, response: ApiResponse, jobId: string): void {
  client.same(response, "jobId", at(response.body, "jobId"), jobId);
  const age = serverTime(response) - timeOf(at(response.body, "createdAt"));
  // Without a time of the server, the tolerance is spent already.
  client.expect(age > -2 * tolerance && age < longestJob, response, "createdAt is not the time of the submit request.");
}

/**
 * Polls a job until its end, but not for longer than the server says and {@link Plan.patience}. One that is late is
 * looked at less and less often.
 */
export async function follow(
  client: Client,
  plan: Plan,
  submitted: Submitted,
  account: OfAccount = {},
): Promise<ApiResponse> {
  const { time } = plan;
  const { response, jobId } = submitted;
  const isFar = untilDue(response) >= longestJob;
  const { shortest, longest } = pausesOf(plan);
  const due = time.now() + timeLeft(submitted);
  const deadline = due + plan.patience;
  let pause = Math.min(longest, Math.max(shortest, timeLeft(submitted) / polls));
  let last = plan.document.initialState;
  let reached = 0;
  for (;;) {
    const polled = await client.succeed("getJob", { path: { jobId }, ...account });
    const status = statusOf(polled);
    expectJob(client, polled, jobId);
    client.expect(!isBack(plan, last, status), polled, `The job went from ${last} back to ${status}.`);
    const progress = Number(at(polled.body, "progress"));
    client.expect(progress >= reached, polled, `progress went from ${reached} back to ${progress}.`);
    reached = Math.max(reached, progress);
    if (isFinal(plan, status)) return polled;
    last = status;
    const left = deadline - time.now();
    if (left <= 0) {
      // A queue may be that long: nobody knows whether the server is right.
      if (isFar) throw new Skip("The job would take an hour or more.");
      client.expect(false, polled, `The job is still ${status}, long after estimatedCompletionTime.`);
      return polled;
    }
    await time.pause(Math.min(pause, left));
    if (time.now() > due) pause = Math.min(longest, 2 * pause);
  }
}

/** The files of a completed job are there. */
async function expectFiles(client: Client, { document }: Plan, response: ApiResponse): Promise<void> {
  const properties = at(document.openapi, "components", "schemas", "JobOutput", "properties");
  const kinds = list(at(properties, "type", "x-extensible-enum"));
  for (const output of list(at(response.body, "outputs"))) {
    const url = String(at(output, "url"));
    const { status, type, bytes } = await client.file({ method: "GET", url, headers: {} });
    const kind = String(at(output, "type"));
    // A kind that is not known yet may have any media type.
    const fits = !kinds.includes(kind) || type.startsWith(`${kind}/`);
    const isThere = status === 200 && bytes.length > 0 && fits;
    client.expect(isThere, response, `${url} returned ${status} with ${bytes.length} bytes of ${type || "no type"}.`);
  }
}

/** A final state is not left: a second look shows the same. */
export async function expectUnchanged(client: Client, done: ApiResponse): Promise<void> {
  const jobId = String(at(done.body, "jobId"));
  const again = await client.succeed("getJob", { path: { jobId } });
  for (const member of ["status", "progress", "completedAt", "createdAt", "output"]) {
    client.same(again, `${member} of a job that has ended`, at(again.body, member), at(done.body, member) ?? null);
  }
}

export const refuseCancel = (client: Client, jobId: string, status: string): Promise<ApiResponse> =>
  client.refused("cancelJob", "JOB_CANNOT_BE_CANCELLED", { path: { jobId } }, `The job is ${status}`);

/** An id that begins like that of a job, or goes on after it, is none: whatever responds, it is not that job. */
async function expectOtherIds(client: Client, jobId: string): Promise<void> {
  for (const other of [jobId.slice(0, -1), `${jobId}0`]) {
    const response = await client.send("getJob", { path: { jobId: other } });
    const isFound = response.status < 300;
    client.expect(!isFound, response, `Expected 404 for an id that differs by one character, got ${response.status}.`);
  }
}

/** Cancels a job that was submitted only to see whether it is accepted. What it cost comes back. */
export async function takeBack(client: Client, { response, jobId }: Submitted): Promise<void> {
  const cancelled = await client.send("cancelJob", { path: { jobId } });
  // It may have begun already.
  if (cancelled.status === 200) expectRefund(client, response, cancelled);
}

function expectRefund(client: Client, submitted: ApiResponse, cancelled: ApiResponse): void {
  const charged = at(submitted.body, "costMicroCents") ?? null;
  client.same(cancelled, "refundedMicroCents", at(cancelled.body, "refundedMicroCents"), charged);
}

const completes: Cases = (plan) => [
  {
    rule: "job-completes",
    operation: "submitJob",
    uses: ["estimateJob", "getJob", "listJobs", "cancelJob"],
    requests: 7 + mostLooks,
    waits: true,
    title: "A job costs its estimate, completes, returns its files, and is in the list",
    costs: { pays: plan.job.cost },
    run: async (client) => {
      const estimate = await client.succeed("estimateJob", { body: plan.job.body });
      const submitted = await submit(client, plan.job);
      const charged = at(submitted.response.body, "costMicroCents");
      client.same(submitted.response, "costMicroCents", charged, at(estimate.body, "estimatedCostMicroCents") ?? null);
      const done = await follow(client, plan, submitted);
      client.expect(
        statusOf(done) === "completed",
        done,
        `Expected the job to complete, but it ended as ${statusOf(done)}.`,
      );
      await expectFiles(client, plan, done);
      await expectListed(client, done, plan.job.body.model);
      await refuseCancel(client, submitted.jobId, statusOf(done));
      await expectUnchanged(client, done);
    },
  },
];

/** On the mock, whose jobs may begin at once, it is tried again. */
export const cancelAttempts = 5;

/** Submits a job and cancels it while it can be. */
export async function cancelPending(
  client: Client,
  plan: Plan,
): Promise<{ submitted: Submitted; cancelled: ApiResponse }> {
  const { cancellable, isMock } = plan;
  for (let attempt = 0; attempt < (isMock ? cancelAttempts : 1); attempt += 1) {
    const submitted = await submit(client, cancellable);
    const path = { jobId: submitted.jobId };
    const cancelled = await client.send("cancelJob", { path });
    if (cancelled.status === 200) return { submitted, cancelled };
    const status = statusOf(await client.succeed("getJob", { path }));
    client.expect(!isCancellable(plan, status), cancelled, `The job is ${status}, and cannot be cancelled.`);
    if (isCancellable(plan, status)) throw new Stop();
  }
  throw new Skip("The job started before it could be cancelled.");
}

const cancels: Cases = (plan) => [
  {
    rule: "job-cancelled",
    operation: "cancelJob",
    uses: ["getJob", "submitJob", "listJobs"],
    requests: 9,
    title: "A pending job can be cancelled once, and is refunded",
    costs: { pays: plan.cancellable.cost },
    run: async (client) => {
      const { submitted, cancelled } = await cancelPending(client, plan);
      const { jobId, response } = submitted;
      client.same(cancelled, "jobId", at(cancelled.body, "jobId"), jobId);
      expectRefund(client, response, cancelled);
      const after = await client.succeed("getJob", { path: { jobId } });
      client.same(after, "status", statusOf(after), "cancelled");
      expectJob(client, after, jobId);
      await refuseCancel(client, jobId, "cancelled");
      await expectUnchanged(client, after);
      await expectListed(client, after, plan.cancellable.body.model);
      await expectOtherIds(client, jobId);
    },
  },
];

const fails: Cases = (plan) => [
  {
    rule: "job-fails",
    operation: "getJob",
    uses: ["cancelJob", "submitJob", "listJobs"],
    requests: 5 + mostLooks,
    waits: true,
    title: "A job that fails says why",
    skip: onlyMock(plan, "Only the mock fails on demand."),
    costs: { pays: plan.job.cost },
    run: async (client) => {
      const { body, cost, model } = plan.job;
      const failing = { model, cost, body: { ...body, input: { ...body.input, prompt: "mock:fail" } } };
      const ended = await follow(client, plan, await submit(client, failing));
      client.same(ended, "status", statusOf(ended), "failed");
      await refuseCancel(client, String(at(ended.body, "jobId")), "failed");
      await expectUnchanged(client, ended);
      await expectListed(client, ended, model.slug);
    },
  },
];

const belongs: Cases = (plan) => [
  {
    rule: "job-of-another-refused",
    operation: "getJob",
    uses: ["cancelJob", "listJobs", "submitJob"],
    requests: 9,
    title: "A job of another account can be neither read, nor cancelled, nor listed",
    skip: plan.otherKey === undefined ? noOtherKey : undefined,
    costs: { pays: plan.cancellable.cost },
    run: async (client) => {
      const { jobId } = await submit(client, plan.cancellable);
      const request = { path: { jobId }, key: plan.otherKey ?? null };
      await client.refused("getJob", "UNAUTHORIZED_ACCESS", request, "The job belongs to another account");
      await client.refused("cancelJob", "UNAUTHORIZED_ACCESS", request, "The job belongs to another account");
      const own = await client.succeed("getJob", { path: { jobId } });
      client.expect(statusOf(own) !== "cancelled", own, "Another account has cancelled the job.");
      for (const query of [{}, { status: statusOf(own) }, { modelId: plan.cancellable.body.model }]) {
        const list = await client.succeed("listJobs", { query, key: plan.otherKey ?? null });
        client.expect(!list.text.includes(jobId), list, "The list contains a job of another account.");
      }
      await client.send("cancelJob", { path: { jobId } });
      await client.refused("cancelJob", "UNAUTHORIZED_ACCESS", request, "The job of another account is not pending");
    },
  },
];

export const jobs: Cases = (plan) => [completes, cancels, fails, belongs].flatMap((cases) => cases(plan));
