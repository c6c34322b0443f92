import { at } from "../../document/json.ts";
import { amount } from "../../document/phrases.ts";
import type { Json } from "../../document/view.ts";
import { type ApiResponse, type Client, Skip, Stop } from "../client/client.ts";
import { type Job, longestWebhookUrl, type Plan, webhookUrlOf } from "../plan.ts";
import type { Delivery } from "../receiver/receiver.ts";
import { type Case, type Cases, onlyMock, whyNoWebhooks } from "./case.ts";
import { type Received, receive, requestsFor } from "./deliveries.ts";
import { type Submitted, submit, timeLeft } from "./jobs.ts";
import { openMovable } from "./mockAccount.ts";

const event = "jobFinished";
/** How long a mock without a control API is given to send what nobody asked for, in milliseconds. */
const again = 1_500;
/** Any of them ends the delivery. */
const received = { ok: 200, accepted: 202, noContent: 204 } as const;
/** A receipt may be lost, so that an event comes once more; not twice. */
const mostRepeats = 1;
/** How much of the documented time a retry waits at least: how fast the mock is shows only in how long a job takes. */
const least = 0.5;

/** How much faster the time of a server runs: what a job takes by the document, to what it will take. */
function speedOf({ isMock }: Plan, { model }: Job, submitted: Submitted): number {
  if (!isMock) return 1;
  const due = timeLeft(submitted);
  return due > 0 ? (model.processingSeconds * 1000) / due : Number.POSITIVE_INFINITY;
}

/**
 * A webhook that was refused is not sent again before its time. Later it may be: networks are slow.
 *
 * @param waits the documented times from one delivery to the next, in milliseconds
 */
function expectDistance(client: Client, { deliveries, moved }: Received, waits: readonly number[]): void {
  for (const [index, documented] of waits.entries()) {
    const [before, after] = [deliveries[index], deliveries[index + 1]];
    if (before === undefined || after === undefined) return;
    const waited = after.time - before.time + (moved[index + 1] ?? 0);
    client.expect(
      waited >= documented * least,
      event,
      `Retry ${index + 1} of the webhook came after ${Math.round(waited)} ms, not after ${Math.round(documented)} ms.`,
    );
  }
}

/**
 * A retry is signed for the time at which it is sent. Two that are a second apart cannot have the same; those between which
 * the mock's time was moved can.
 */
function expectNewTimes(client: Client, { deliveries, moved }: Received, waits: readonly number[]): void {
  if (moved.length > 0) return;
  for (const [index, documented] of waits.entries()) {
    const [before, after] = [deliveries[index], deliveries[index + 1]];
    if (before === undefined || after === undefined || documented < 1000) continue;
    const isOld = after.sentAt <= before.sentAt && after.time - before.time >= documented;
    client.expect(
      !isOld,
      event,
      `Retry ${index + 1} of the webhook has the X-PixelByte-Timestamp of the delivery before it.`,
    );
  }
}

/** What a webhook says of its job is what the job says. */
function expectEvent(client: Client, first: Delivery, { response, jobId }: Submitted, done: ApiResponse): void {
  const same = (member: string, wanted: Json | undefined): void =>
    client.same(event, `${member} of the webhook`, at(first.event, member), wanted ?? null);
  same("jobId", jobId);
  same("status", at(done.body, "status"));
  same("completedAt", at(done.body, "completedAt"));
  const requestId = at(response.body, "requestId");
  if (requestId !== undefined) same("requestId", requestId);
  const outcome = at(done.body, "status") === "failed" ? "error" : "output";
  client.expect(at(first.event, outcome) !== undefined, event, `The webhook has no ${outcome}.`);
  const code = at(first.event, "error", "code");
  if (code !== undefined) client.same(event, "error.code of the webhook", code, at(done.body, "error", "code") ?? null);
}

/** Submits a job that reports its end, and waits for the report. */
async function report(client: Client, plan: Plan, job: Job, refuse: number, taken: number): Promise<void> {
  const { receiver, document } = plan;
  if (receiver === undefined) throw new Skip("There is no receiver.");
  const hook = receiver.open({ refuse, taken });
  const account = plan.isMock ? await openMovable(client, plan) : undefined;
  const submitted = await submit(client, job, { webhookUrl: hook.url }, account);
  const speed = speedOf(plan, job, submitted);
  const waits = document.webhook.retryAfterSeconds.slice(0, refuse).map((seconds) => (seconds * 1000) / speed);
  const all = await receive(client, plan, hook, submitted, waits, account);
  const { deliveries, done } = all;
  const [first] = deliveries;
  client.expect(
    deliveries.length > refuse,
    event,
    `Expected ${amount(refuse + 1, "attempt")} to deliver the webhook, but got ${deliveries.length}.`,
  );
  if (first === undefined) throw new Stop();
  // A cheap job is too short to tell how fast the mock is.
  if (!plan.isMock || job === plan.cancellable) expectDistance(client, all, waits);
  expectNewTimes(client, all, waits);
  for (const problem of deliveries.flatMap(({ problems }) => problems)) client.expect(false, event, problem);
  expectEvent(client, first, submitted, done);
  // One more would be the same event again, never another one.
  const most = refuse + 1 + mostRepeats;
  await account?.pause(Math.max(...document.webhook.retryAfterSeconds) * 1000);
  const repeated = await hook.wait(most + 1, plan.isMock && account === undefined ? again : 0);
  client.expect(
    repeated.length <= most,
    event,
    `The webhook was acknowledged with ${taken}, but it kept being sent again.`,
  );
  for (const one of repeated.slice(1)) client.same(event, "The repeated event", one.event, first.event ?? null);
}

export const webhooks: Cases = (plan) => {
  const { job, cancellable } = plan;
  const { length: retries } = plan.document.webhook.retryAfterSeconds;
  const failing = { ...job, body: { ...job.body, input: { ...job.body.input, prompt: "mock:fail" } } };
  const skip = whyNoWebhooks(plan);
  const delivered = (sent: Job, refuse: number, taken: number): Omit<Case, "title"> => ({
    rule: "webhook-delivered",
    operation: event,
    requests: requestsFor(plan, refuse),
    waits: true,
    costs: { pays: sent.cost },
    run: (client) => report(client, plan, sent, refuse, taken),
  });
  const cases: Case[] = [
    {
      rule: "longest-address-accepted",
      operation: "submitJob",
      title: "The longest webhook URL is accepted",
      costs: { pays: job.cost },
      skip: onlyMock(plan, "The test URL does not exist, and a real server would call it."),
      run: async (client) => {
        await submit(client, job, { webhookUrl: webhookUrlOf(longestWebhookUrl(plan.document)) });
      },
    },
    {
      ...delivered(job, 1, received.noContent),
      title: "A signed webhook is sent when a job ends, and again if the receiver rejects it",
      skip,
    },
    {
      ...delivered(failing, 0, received.accepted),
      title: "A failed job sends a webhook",
      skip: skip ?? onlyMock(plan, "Only the mock fails on demand."),
    },
    {
      ...delivered(cancellable, retries, received.ok),
      title: `A webhook that is rejected is sent again up to ${retries} times, each time after its documented delay`,
      skip: skip ?? onlyMock(plan, "Waiting for every retry would take minutes."),
    },
  ];
  return cases;
};
