import { at } from "../../document/json.ts";
import { Skip, Stop, type Wire } from "../client/client.ts";
import type { Job, Subject } from "../plan.ts";
import type { Delivery } from "../receiver/receiver.ts";
import { type Case, type Cases, onlyMock, whyNoWebhooks } from "./case.ts";
import { follow, submit } from "./jobs.ts";

const event = "jobFinished";

/** Submits a job that reports its end, and waits for the report. */
async function report(wire: Wire, subject: Subject, job: Job, refuse: number): Promise<Delivery[]> {
  const { receiver } = subject;
  if (receiver === undefined) throw new Skip("There is no receiver.");
  const hook = receiver.open({ refuse });
  const submitted = await submit(wire, job, { webhookUrl: hook.url });
  const done = await follow(wire, subject, submitted);
  const deliveries = await hook.wait(refuse + 1, subject.patience);
  const [first] = deliveries;
  wire.expect(
    deliveries.length > refuse,
    event,
    `The webhook came ${deliveries.length} times, not ${refuse + 1}, with ${refuse} answers that were not 2xx.`,
  );
  if (first === undefined) throw new Stop();
  for (const problem of deliveries.flatMap(({ problems }) => problems)) wire.expect(false, event, problem);
  wire.same(event, "jobId of the webhook", at(first.event, "jobId"), submitted.jobId);
  wire.same(event, "status of the webhook", at(first.event, "status"), at(done.body, "status") ?? null);
  wire.same(event, "completedAt of the webhook", at(first.event, "completedAt"), at(done.body, "completedAt") ?? null);
  const requestId = at(submitted.answer.body, "requestId");
  if (requestId !== undefined) wire.same(event, "requestId of the webhook", at(first.event, "requestId"), requestId);
  const outcome = at(done.body, "status") === "failed" ? "error" : "output";
  wire.expect(at(first.event, outcome) !== undefined, event, `The webhook has no ${outcome}.`);
  return deliveries;
}

export const webhooks: Cases = (subject) => {
  const { job } = subject;
  const failing = { ...job, body: { ...job.body, input: { ...job.body.input, prompt: "mock:fail" } } };
  const skip = whyNoWebhooks(subject);
  const shared = { rule: "webhook-delivered", operation: event, costs: { pays: job.cost } };
  const cases: Case[] = [
    {
      ...shared,
      title: "The end of a job is reported, signed, and again when the receiver refuses it",
      skip,
      run: async (wire) => {
        const [first, second] = await report(wire, subject, job, 1);
        if (second !== undefined) wire.same(event, "The event of the second try", second.event, first?.event ?? null);
      },
    },
    {
      ...shared,
      title: "The failure of a job is reported",
      skip: skip ?? onlyMock(subject, "Only the mock fails on demand."),
      run: async (wire) => {
        await report(wire, subject, failing, 0);
      },
    },
  ];
  return cases;
};
