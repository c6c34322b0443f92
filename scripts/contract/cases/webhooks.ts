import { at } from "../../document/json.ts";
import { type Client, Skip, Stop } from "../client/client.ts";
import type { Job, Plan } from "../plan.ts";
import { type Case, type Cases, onlyMock, whyNoWebhooks } from "./case.ts";
import { follow, submit } from "./jobs.ts";

const event = "jobFinished";
/** How long the mock is given to send what nobody asked for, in milliseconds. */
const again = 100;

/** Submits a job that reports its end, and waits for the report. */
async function report(client: Client, plan: Plan, job: Job, refuse: number): Promise<void> {
  const { receiver } = plan;
  if (receiver === undefined) throw new Skip("There is no receiver.");
  const hook = receiver.open({ refuse });
  const submitted = await submit(client, job, { webhookUrl: hook.url });
  const done = await follow(client, plan, submitted);
  const deliveries = await hook.wait(refuse + 1, plan.patience);
  const [first] = deliveries;
  client.expect(
    deliveries.length > refuse,
    event,
    `The webhook came ${deliveries.length} times, not ${refuse + 1}, with ${refuse} responses that were not 2xx.`,
  );
  if (first === undefined) throw new Stop();
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
  const all = plan.isMock ? await hook.wait(refuse + 2, again) : deliveries;
  for (const { event: repeated } of all.slice(1))
    client.same(event, "The event that came again", repeated, first.event ?? null);
  const outcome = at(done.body, "status") === "failed" ? "error" : "output";
  client.expect(at(first.event, outcome) !== undefined, event, `The webhook has no ${outcome}.`);
}

export const webhooks: Cases = (plan) => {
  const { job } = plan;
  const failing = { ...job, body: { ...job.body, input: { ...job.body.input, prompt: "mock:fail" } } };
  const skip = whyNoWebhooks(plan);
  const shared = { rule: "webhook-delivered", operation: event, costs: { pays: job.cost } };
  const cases: Case[] = [
    {
      ...shared,
      title: "The end of a job sends a signed webhook, and again if the receiver rejects it",
      skip,
      run: (client) => report(client, plan, job, 1),
    },
    {
      ...shared,
      title: "A failed job sends a webhook",
      skip: skip ?? onlyMock(plan, "Only the mock fails on demand."),
      run: (client) => report(client, plan, failing, 0),
    },
  ];
  return cases;
};
