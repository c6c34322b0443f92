import { at } from "../../document/json.ts";
import { type Client, Skip, Stop } from "../client/client.ts";
import { type Job, longestWebhookUrl, type Plan, webhookUrlOf } from "../plan.ts";
import type { Delivery } from "../receiver/receiver.ts";
import { type Case, type Cases, onlyMock, whyNoWebhooks } from "./case.ts";
import { follow, type Submitted, submit, timeLeft } from "./jobs.ts";

const event = "jobFinished";
/** How long the mock is given to send what nobody asked for, in milliseconds. */
const again = 1_500;
/** Any of them ends the delivery. */
const received = { ok: 200, accepted: 202, noContent: 204 } as const;
/** A receipt may be lost, so that an event comes once more; not twice. */
const mostRepeats = 1;

/** How much of the documented time a retry waits at least: how fast the mock is shows only in how long a job takes. */
const least = 0.5;

/** How much faster the time of a server runs: what a job takes by the document, to what it will take. */
function speedOf({ isMock }: Plan, { model }: Job, { response }: Submitted): number {
  if (!isMock) return 1;
  const due = timeLeft({ response });
  return due > 0 ? (model.processingSeconds * 1000) / due : Number.POSITIVE_INFINITY;
}

/** A webhook that was refused is not sent again before its time. Later it may be: networks are slow. */
function expectDistance(client: Client, { document }: Plan, deliveries: readonly Delivery[], speed: number): void {
  for (const [index, seconds] of document.webhook.retryAfterSeconds.entries()) {
    const [before, after] = [deliveries[index], deliveries[index + 1]];
    if (before === undefined || after === undefined) return;
    const [waited, documented] = [after.time - before.time, (seconds * 1000) / speed];
    client.expect(
      waited >= documented * least,
      event,
      `Retry ${index + 1} of the webhook came after ${Math.round(waited)} ms, not after ${Math.round(documented)} ms.`,
    );
  }
}

/** Submits a job that reports its end, and waits for the report. */
async function report(client: Client, plan: Plan, job: Job, refuse: number, taken: number): Promise<void> {
  const { receiver } = plan;
  if (receiver === undefined) throw new Skip("There is no receiver.");
  const hook = receiver.open({ refuse, taken });
  const submitted = await submit(client, job, { webhookUrl: hook.url });
  const speed = speedOf(plan, job, submitted);
  // The webhook says when the job has ended, so there is no need to poll it.
  const deliveries = await hook.wait(refuse + 1, timeLeft(submitted) + plan.patience);
  const done = await follow(client, plan, submitted);
  const [first] = deliveries;
  client.expect(
    deliveries.length > refuse,
    event,
    `The webhook came ${deliveries.length} times, not ${refuse + 1}, with ${refuse} responses that were not 2xx.`,
  );
  if (first === undefined) throw new Stop();
  // A cheap job is too short to tell how fast the mock is.
  if (!plan.isMock || job === plan.cancellable) expectDistance(client, plan, deliveries.slice(0, refuse + 1), speed);
  for (const problem of deliveries.flatMap(({ problems }) => problems)) client.expect(false, event, problem);
  client.same(event, "jobId of the webhook", at(first.event, "jobId"), submitted.jobId);
  client.same(event, "status of the webhook", at(first.event, "status"), at(done.body, "status") ?? null);
  client.same(
    event,
    "completedAt of the webhook",
    at(first.event, "completedAt"),
    at(done.body, "completedAt") ?? null,
  );
  const requestId = at(submitted.response.body, "requestId");
  if (requestId !== undefined) client.same(event, "requestId of the webhook", at(first.event, "requestId"), requestId);
  // One more would be the same event again, never another one.
  const most = refuse + 1 + mostRepeats;
  const all = plan.isMock ? await hook.wait(most + 1, again) : deliveries;
  client.expect(all.length <= most, event, `The webhook was received with ${taken}, and was sent again and again.`);
  for (const { event: repeated } of all.slice(1))
    client.same(event, "The event that came again", repeated, first.event ?? null);
  const outcome = at(done.body, "status") === "failed" ? "error" : "output";
  client.expect(at(first.event, outcome) !== undefined, event, `The webhook has no ${outcome}.`);
}

export const webhooks: Cases = (plan) => {
  const { job, cancellable } = plan;
  const { length: retries } = plan.document.webhook.retryAfterSeconds;
  const failing = { ...job, body: { ...job.body, input: { ...job.body.input, prompt: "mock:fail" } } };
  const skip = whyNoWebhooks(plan);
  const shared = { rule: "webhook-delivered", operation: event, requests: 2, waits: true, costs: { pays: job.cost } };
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
      ...shared,
      title: "A signed webhook is sent when a job ends, and again if the receiver rejects it",
      skip,
      run: (client) => report(client, plan, job, 1, received.noContent),
    },
    {
      ...shared,
      title: "A failed job sends a webhook",
      skip: skip ?? onlyMock(plan, "Only the mock fails on demand."),
      run: (client) => report(client, plan, failing, 0, received.accepted),
    },
    {
      ...shared,
      title: `A webhook that is rejected is sent again up to ${retries} times, each time after its documented delay`,
      costs: { pays: cancellable.cost },
      skip: skip ?? onlyMock(plan, "It would take minutes."),
      run: (client) => report(client, plan, cancellable, retries, received.ok),
    },
  ];
  return cases;
};
