import { setTimeout as pause } from "node:timers/promises";
import { at, list } from "../../document/json.ts";
import { type ApiResponse, type Client, Skip, Stop } from "../client/client.ts";
import type { Job, Plan } from "../plan.ts";
import { type Cases, noOtherKey, onlyMock } from "./case.ts";

/** Whether a job stays in a state. One that the document does not know is taken for a stage on the way. */
const isFinal = ({ document }: Plan, status: string): boolean =>
  document.jobStates.some(({ name, isFinal }) => isFinal && name === status);
/** Whether the document knows a state. The list is open. */
const isKnown = ({ document }: Plan, status: string): boolean => document.jobStates.some(({ name }) => name === status);

/** A job is asked for about this often until it should be done. */
const polls = 20;
const longestPause = 2_000;
const shortestPause = 5;
/** Clocks of two machines may differ. */
const tolerance = 60_000;
/** No job of a run is older than that, in milliseconds. */
const oldest = 3_600_000;

const timeOf = (value: unknown): number => Date.parse(String(value));
export const statusOf = (response: ApiResponse): string => String(at(response.body, "status"));

/** The time of the server, where it tells: in whole seconds, rounded down. */
const serverTime = ({ headers }: ApiResponse): number => {
  const told = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(told) ? Date.now() - tolerance : told;
};

export interface Submitted {
  readonly response: ApiResponse;
  readonly jobId: string;
}

/** Submits a job, and checks its price and its times. */
export async function submit(client: Client, { body, cost }: Job, more: object = {}): Promise<Submitted> {
  const response = await client.succeed("submitJob", { body: { ...body, ...more } });
  const estimated = timeOf(at(response.body, "estimatedCompletionTime"));
  client.same(response, "costMicroCents", at(response.body, "costMicroCents"), cost);
  client.same(response, "status of a new job", at(response.body, "status"), "pending");
  client.expect(estimated >= serverTime(response), response, "estimatedCompletionTime is not after the request.");
  return { response, jobId: String(at(response.body, "jobId")) };
}

/** What is true of a job in every state. */
function expectJob(client: Client, plan: Plan, response: ApiResponse, jobId: string): void {
  const { body } = response;
  const status = statusOf(response);
  client.same(response, "jobId", at(body, "jobId"), jobId);
  const steps = plan.progress.get(status);
  if (steps !== undefined) client.same(response, `progress of a ${status} job`, at(body, "progress"), steps);
  const outputs = at(body, "outputs");
  const [first] = list(outputs);
  client.expect(
    (status === "completed") === (first !== undefined),
    response,
    `outputs does not fit the status ${status}.`,
  );
  client.same(response, "output", at(body, "output"), at(first, "url") ?? null);
  client.expect(
    (status === "failed") === (at(body, "error") !== null),
    response,
    `error does not fit the status ${status}.`,
  );
  const completedAt = at(body, "completedAt");
  if (!isKnown(plan, status)) return;
  client.expect(
    isFinal(plan, status) === (completedAt !== null),
    response,
    `completedAt does not fit the status ${status}.`,
  );
  const took = timeOf(completedAt) - timeOf(at(body, "createdAt"));
  if (completedAt !== null) client.expect(took >= 0, response, "completedAt is before createdAt.");
  const age = serverTime(response) - timeOf(at(body, "createdAt"));
  client.expect(age > -tolerance && age < oldest, response, "createdAt is not the time of the submit request.");
}

/** Polls a job until its end. */
export async function follow(client: Client, plan: Plan, { response, jobId }: Submitted): Promise<ApiResponse> {
  const due = Math.max(0, timeOf(at(response.body, "estimatedCompletionTime")) - serverTime(response) || 0);
  const deadline = Date.now() + due + plan.patience;
  let last = "pending";
  let reached = 0;
  for (;;) {
    const polled = await client.succeed("getJob", { path: { jobId } });
    const status = statusOf(polled);
    expectJob(client, plan, polled, jobId);
    const isBack = status === "pending" && last === "processing";
    client.expect(!isBack, polled, `The job went from ${last} back to ${status}.`);
    const progress = Number(at(polled.body, "progress"));
    client.expect(progress >= reached, polled, `progress went from ${reached} back to ${progress}.`);
    reached = Math.max(reached, progress);
    if (isFinal(plan, status)) return polled;
    last = status;
    if (Date.now() > deadline) {
      client.expect(false, polled, `The job is still ${status}, long after estimatedCompletionTime.`);
      return polled;
    }
    await pause(Math.min(longestPause, Math.max(shortestPause, due / polls)));
  }
}

/** The files of a completed job are there. */
async function expectFiles(client: Client, response: ApiResponse): Promise<void> {
  for (const output of list(at(response.body, "outputs"))) {
    const url = String(at(output, "url"));
    const { status, type, bytes } = await client.file({ method: "GET", url, headers: {} });
    const isThere = status === 200 && bytes.length > 0 && type.startsWith(`${at(output, "type")}/`);
    client.expect(isThere, response, `${url} returned ${status} with ${bytes.length} bytes of ${type || "no type"}.`);
  }
}

/** The row of the list is the job. */
async function expectListed(
  client: Client,
  { body, model }: { body: ApiResponse["body"]; model: string },
): Promise<void> {
  const response = await client.succeed("listJobs", { query: { modelId: model } });
  const row = list(at(response.body, "jobs")).find((job) => at(job, "jobId") === at(body, "jobId"));
  client.expect(row !== undefined, response, `The list does not contain ${at(body, "jobId")}.`);
  for (const member of row === undefined ? [] : ["status", "progress", "createdAt", "completedAt"]) {
    client.same(response, `${member} of the job in the list`, at(row, member), at(body, member) ?? null);
  }
}

/** A final state is not left: a second look shows the same. */
async function expectUnchanged(client: Client, done: ApiResponse): Promise<void> {
  const jobId = String(at(done.body, "jobId"));
  const again = await client.succeed("getJob", { path: { jobId } });
  for (const member of ["status", "progress", "completedAt", "createdAt", "output"]) {
    client.same(again, `${member} of a job that has ended`, at(again.body, member), at(done.body, member) ?? null);
  }
}

const refuseCancel = (client: Client, jobId: string, status: string): Promise<ApiResponse> =>
  client.refused("cancelJob", "JOB_CANNOT_BE_CANCELLED", { path: { jobId } }, `The job is ${status}`);

const completes: Cases = (plan) => [
  {
    rule: "job-completes",
    operation: "submitJob",
    uses: ["estimateJob", "getJob", "listJobs", "cancelJob"],
    requests: 30,
    title: "A job costs its estimate, completes, returns its files, and is in the list",
    costs: { pays: plan.job.cost },
    run: async (client) => {
      const estimate = await client.succeed("estimateJob", { body: plan.job.body });
      const submitted = await submit(client, plan.job);
      const charged = at(submitted.response.body, "costMicroCents");
      client.same(submitted.response, "costMicroCents", charged, at(estimate.body, "estimatedCostMicroCents") ?? null);
      const done = await follow(client, plan, submitted);
      client.expect(statusOf(done) === "completed", done, `The job ended ${statusOf(done)}, not completed.`);
      await expectFiles(client, done);
      await expectListed(client, { body: done.body, model: plan.job.body.model });
      await refuseCancel(client, submitted.jobId, statusOf(done));
      await expectUnchanged(client, done);
    },
  },
];

/** On the mock, whose jobs may begin at once, it is tried again. */
const cancelAttempts = 5;

/** Submits a job and cancels it while it is pending. */
export async function cancelPending(
  client: Client,
  { cancellable, isMock }: Plan,
): Promise<{ submitted: Submitted; cancelled: ApiResponse }> {
  for (let attempt = 0; attempt < (isMock ? cancelAttempts : 1); attempt += 1) {
    const submitted = await submit(client, cancellable);
    const path = { jobId: submitted.jobId };
    const cancelled = await client.send("cancelJob", { path });
    if (cancelled.status === 200) return { submitted, cancelled };
    const status = statusOf(await client.succeed("getJob", { path }));
    client.expect(status !== "pending", cancelled, "The job is pending, and cannot be cancelled.");
    if (status === "pending") throw new Stop();
  }
  throw new Skip("The job had begun before it could be cancelled.");
}

const cancels: Cases = (plan) => [
  {
    rule: "job-cancelled",
    operation: "cancelJob",
    uses: ["getJob", "submitJob", "listJobs"],
    requests: 8,
    title: "A pending job can be cancelled once, and is refunded",
    costs: { pays: plan.cancellable.cost },
    run: async (client) => {
      const { submitted, cancelled } = await cancelPending(client, plan);
      const { jobId, response } = submitted;
      const charged = at(response.body, "costMicroCents") ?? null;
      client.same(cancelled, "jobId", at(cancelled.body, "jobId"), jobId);
      client.same(cancelled, "refundedMicroCents", at(cancelled.body, "refundedMicroCents"), charged);
      const after = await client.succeed("getJob", { path: { jobId } });
      client.same(after, "status", statusOf(after), "cancelled");
      expectJob(client, plan, after, jobId);
      await refuseCancel(client, jobId, "cancelled");
      await expectUnchanged(client, after);
      await expectListed(client, { body: after.body, model: plan.cancellable.body.model });
    },
  },
];

const processes: Cases = (plan) => [
  {
    rule: "job-processing",
    operation: "cancelJob",
    uses: ["getJob"],
    requests: 30,
    title: "A job that is processing cannot be cancelled, and goes on",
    skip: onlyMock(plan, "This needs a job that runs instead of being cancelled, which is free only on the mock."),
    costs: { pays: plan.cancellable.cost },
    run: async (client) => {
      const submitted = await submit(client, plan.cancellable);
      const path = { jobId: submitted.jobId };
      const deadline = Date.now() + plan.patience;
      let polled = await client.succeed("getJob", { path });
      while (statusOf(polled) === "pending" && Date.now() < deadline) {
        await pause(shortestPause);
        polled = await client.succeed("getJob", { path });
      }
      if (statusOf(polled) !== "processing") throw new Skip("The job was not seen while it was processing.");
      expectJob(client, plan, polled, submitted.jobId);
      await refuseCancel(client, submitted.jobId, "processing");
      const after = await client.succeed("getJob", { path });
      client.expect(statusOf(after) !== "cancelled", after, "The job was cancelled while it was processing.");
    },
  },
];

const fails: Cases = (plan) => [
  {
    rule: "job-fails",
    operation: "getJob",
    uses: ["cancelJob", "submitJob"],
    requests: 30,
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
    },
  },
];

const belongs: Cases = (plan) => [
  {
    rule: "job-of-another-refused",
    operation: "getJob",
    uses: ["cancelJob", "listJobs", "submitJob"],
    requests: 6,
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
      const list = await client.succeed("listJobs", { key: plan.otherKey ?? null });
      client.expect(!list.text.includes(jobId), list, "The list contains a job of another account.");
      await client.send("cancelJob", { path: { jobId } });
    },
  },
];

export const jobs: Cases = (plan) => [completes, cancels, processes, fails, belongs].flatMap((cases) => cases(plan));
