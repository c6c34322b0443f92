import { setTimeout as pause } from "node:timers/promises";
import { at, list } from "../../document/json.ts";
import { type Answer, Skip, Stop, type Wire } from "../client/client.ts";
import type { Job, Subject } from "../plan.ts";
import { type Cases, noOtherKey, onlyMock } from "./case.ts";

/** The states of a job, in which it is not done. Of the others it does not leave. */
const underWay = ["pending", "processing"];
const isFinal = (status: string): boolean => !underWay.includes(status);

/** A job is asked for about this often until it should be done. */
const polls = 20;
const longestPause = 2_000;
const shortestPause = 5;
/** Clocks of two machines may differ. */
const tolerance = 60_000;
/** No job of a run is older than that, in milliseconds. */
const oldest = 3_600_000;

const timeOf = (value: unknown): number => Date.parse(String(value));
export const statusOf = (answer: Answer): string => String(at(answer.body, "status"));

/** The time of the server, where it tells: in whole seconds, rounded down. */
const serverTime = ({ headers }: Answer): number => {
  const told = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(told) ? Date.now() - tolerance : told;
};

export interface Submitted {
  readonly answer: Answer;
  readonly jobId: string;
}

/** Submits a job, and holds its price and its times against the document. */
export async function submit(wire: Wire, { body, cost }: Job, more: object = {}): Promise<Submitted> {
  const answer = await wire.succeed("submitJob", { body: { ...body, ...more } });
  const estimated = timeOf(at(answer.body, "estimatedCompletionTime"));
  wire.same(answer, "costMicroCents", at(answer.body, "costMicroCents"), cost);
  wire.expect(estimated >= serverTime(answer), answer, "estimatedCompletionTime is not after the call.");
  return { answer, jobId: String(at(answer.body, "jobId")) };
}

/** What is true of a job in every state. */
function expectJob(wire: Wire, { progress }: Subject, answer: Answer, jobId: string): void {
  const { body } = answer;
  const status = statusOf(answer);
  wire.same(answer, "jobId", at(body, "jobId"), jobId);
  const steps = progress.get(status);
  if (steps !== undefined) wire.same(answer, `progress of a ${status} job`, at(body, "progress"), steps);
  const outputs = at(body, "outputs");
  const [first] = list(outputs);
  wire.expect((status === "completed") === (first !== undefined), answer, `outputs does not fit the status ${status}.`);
  wire.same(answer, "output", at(body, "output"), at(first, "url") ?? null);
  wire.expect(
    (status === "failed") === (at(body, "error") !== null),
    answer,
    `error does not fit the status ${status}.`,
  );
  const completedAt = at(body, "completedAt");
  wire.expect(isFinal(status) === (completedAt !== null), answer, `completedAt does not fit the status ${status}.`);
  const took = timeOf(completedAt) - timeOf(at(body, "createdAt"));
  if (completedAt !== null) wire.expect(took >= 0, answer, "completedAt is before createdAt.");
  const age = serverTime(answer) - timeOf(at(body, "createdAt"));
  wire.expect(age > -tolerance && age < oldest, answer, "createdAt is not the time of the submit call.");
}

/** Polls a job until its end. */
export async function follow(wire: Wire, subject: Subject, { answer, jobId }: Submitted): Promise<Answer> {
  const due = Math.max(0, timeOf(at(answer.body, "estimatedCompletionTime")) - serverTime(answer) || 0);
  const deadline = Date.now() + due + subject.patience;
  let last = "pending";
  for (;;) {
    const polled = await wire.succeed("getJob", { path: { jobId } });
    const status = statusOf(polled);
    expectJob(wire, subject, polled, jobId);
    const isBack = status === "pending" && last === "processing";
    wire.expect(!isBack, polled, `The job went from ${last} back to ${status}.`);
    if (isFinal(status)) return polled;
    last = status;
    if (Date.now() > deadline) {
      wire.expect(false, polled, `The job is still ${status}, long after estimatedCompletionTime.`);
      return polled;
    }
    await pause(Math.min(longestPause, Math.max(shortestPause, due / polls)));
  }
}

/** The files of a completed job are there. */
async function expectFiles(wire: Wire, answer: Answer): Promise<void> {
  for (const output of list(at(answer.body, "outputs"))) {
    const url = String(at(output, "url"));
    const { status, type, bytes } = await wire.file({ method: "GET", url, headers: {} });
    const isThere = status === 200 && bytes.length > 0 && type.startsWith(`${at(output, "type")}/`);
    wire.expect(isThere, answer, `${url} was answered ${status}, with ${bytes.length} bytes of ${type || "no type"}.`);
  }
}

/** The row of the list is the job. */
async function expectListed(wire: Wire, { body, model }: { body: Answer["body"]; model: string }): Promise<void> {
  const answer = await wire.succeed("listJobs", { query: { modelId: model } });
  const row = list(at(answer.body, "jobs")).find((job) => at(job, "jobId") === at(body, "jobId"));
  wire.expect(row !== undefined, answer, `The list does not have ${at(body, "jobId")}.`);
  for (const member of row === undefined ? [] : ["status", "progress", "createdAt", "completedAt"]) {
    wire.same(answer, `${member} of the job in the list`, at(row, member), at(body, member) ?? null);
  }
}

const refuseCancel = (wire: Wire, jobId: string, status: string): Promise<Answer> =>
  wire.refused("cancelJob", "JOB_CANNOT_BE_CANCELLED", { path: { jobId } }, `The job is ${status}`);

const completes: Cases = (subject) => [
  {
    rule: "job-completes",
    operation: "submitJob",
    title: "A job costs its estimate, runs to its end, gives its files, and is in the list",
    costs: { pays: subject.job.cost },
    run: async (wire) => {
      const estimate = await wire.succeed("estimateJob", { body: subject.job.body });
      const submitted = await submit(wire, subject.job);
      const charged = at(submitted.answer.body, "costMicroCents");
      wire.same(submitted.answer, "costMicroCents", charged, at(estimate.body, "estimatedCostMicroCents") ?? null);
      const done = await follow(wire, subject, submitted);
      wire.expect(statusOf(done) === "completed", done, `The job ended ${statusOf(done)}, not completed.`);
      await expectFiles(wire, done);
      await expectListed(wire, { body: done.body, model: subject.job.body.model });
      await refuseCancel(wire, submitted.jobId, statusOf(done));
    },
  },
];

/** On the mock, whose jobs may begin at once, it is tried again. */
const cancelAttempts = 5;

/** Submits a job and cancels it while it is pending. */
export async function cancelPending(
  wire: Wire,
  { cancellable, isMock }: Subject,
): Promise<{ submitted: Submitted; cancelled: Answer }> {
  for (let attempt = 0; attempt < (isMock ? cancelAttempts : 1); attempt += 1) {
    const submitted = await submit(wire, cancellable);
    const path = { jobId: submitted.jobId };
    const cancelled = await wire.call("cancelJob", { path });
    if (cancelled.status === 200) return { submitted, cancelled };
    const status = statusOf(await wire.succeed("getJob", { path }));
    wire.expect(status !== "pending", cancelled, "The job is pending, and cannot be cancelled.");
    if (status === "pending") throw new Stop();
  }
  throw new Skip("The job had begun before it could be cancelled.");
}

const cancels: Cases = (subject) => [
  {
    rule: "job-cancelled",
    operation: "cancelJob",
    title: "A pending job can be cancelled once, and what it cost is given back",
    costs: { pays: subject.cancellable.cost },
    run: async (wire) => {
      const { submitted, cancelled } = await cancelPending(wire, subject);
      const { jobId, answer } = submitted;
      const charged = at(answer.body, "costMicroCents") ?? null;
      wire.same(cancelled, "jobId", at(cancelled.body, "jobId"), jobId);
      wire.same(cancelled, "refundedMicroCents", at(cancelled.body, "refundedMicroCents"), charged);
      const after = await wire.succeed("getJob", { path: { jobId } });
      wire.same(after, "status", statusOf(after), "cancelled");
      expectJob(wire, subject, after, jobId);
      await refuseCancel(wire, jobId, "cancelled");
    },
  },
];

const fails: Cases = (subject) => [
  {
    rule: "job-fails",
    operation: "getJob",
    title: "A job that fails says why",
    skip: onlyMock(subject, "Only the mock fails on demand."),
    costs: { pays: subject.job.cost },
    run: async (wire) => {
      const { body, cost, model } = subject.job;
      const failing = { model, cost, body: { ...body, input: { ...body.input, prompt: "mock:fail" } } };
      const ended = await follow(wire, subject, await submit(wire, failing));
      wire.same(ended, "status", statusOf(ended), "failed");
    },
  },
];

const belongs: Cases = (subject) => [
  {
    rule: "job-of-another-refused",
    operation: "getJob",
    title: "A job of another account can be neither read, nor cancelled, nor listed",
    skip: subject.otherKey === undefined ? noOtherKey : undefined,
    costs: { pays: subject.cancellable.cost },
    run: async (wire) => {
      const { jobId } = await submit(wire, subject.cancellable);
      const request = { path: { jobId }, key: subject.otherKey ?? null };
      await wire.refused("getJob", "UNAUTHORIZED_ACCESS", request, "The job belongs to another account");
      await wire.refused("cancelJob", "UNAUTHORIZED_ACCESS", request, "The job belongs to another account");
      const list = await wire.succeed("listJobs", { key: subject.otherKey ?? null });
      wire.expect(!list.text.includes(jobId), list, "The list holds a job of another account.");
      await wire.call("cancelJob", { path: { jobId } });
    },
  },
];

export const jobs: Cases = (subject) => [completes, cancels, fails, belongs].flatMap((cases) => cases(subject));
