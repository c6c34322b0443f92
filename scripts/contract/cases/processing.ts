/** A job on its way: what it shows while it is pending and while it is processing, and that it cannot be stopped. */
import { type ApiResponse, type Client, Skip } from "../client/client.ts";
import type { Plan } from "../plan.ts";
import { type Cases, onlyMock } from "./case.ts";
import { expectJob, expectUnchanged, pausesOf, refuseCancel, submit, timeLeft } from "./jobs.ts";
import { expectListed, expectListedMeanwhile, statusOf } from "./listed.ts";
import { isBack, isCancellable, isFinal } from "./states.ts";

/** How often a job is looked at until half of its time is over. */
const looks = 10;

/** Looks at a job until it can no longer be cancelled, but not for longer than half of the time that it should take. */
async function untilBegun(client: Client, plan: Plan, jobId: string, due: number): Promise<ApiResponse> {
  const half = Math.min(due / 2, plan.patience);
  const halfway = plan.time.now() + half;
  for (;;) {
    const isLate = plan.time.now() >= halfway;
    const polled = await client.succeed("getJob", { path: { jobId } });
    if (!isCancellable(plan, statusOf(polled)) || isLate) return polled;
    await plan.time.pause(Math.max(pausesOf(plan).shortest, half / looks));
  }
}

/** A job that still says that it is pending can be cancelled, whatever the clock says. */
async function cancelStillPending(client: Client, plan: Plan, jobId: string): Promise<never> {
  const path = { jobId };
  const cancelled = await client.send("cancelJob", { path });
  const after = await client.succeed("getJob", { path });
  const status = statusOf(after);
  const isContradiction = cancelled.status !== 200 && isCancellable(plan, status);
  client.expect(!isContradiction, cancelled, `The job is ${status}, and cannot be cancelled.`);
  throw new Skip("The job was not seen while it was processing.");
}

export const processing: Cases = (plan: Plan) => [
  {
    rule: "job-processing",
    operation: "cancelJob",
    uses: ["getJob", "listJobs"],
    requests: 8 + looks,
    waits: true,
    title: "A processing job cannot be cancelled, and continues",
    skip: onlyMock(plan, "This needs a job that runs instead of being cancelled, which is free only on the mock."),
    costs: { pays: plan.cancellable.cost },
    run: async (client) => {
      const { jobId, response } = await submit(client, plan.cancellable);
      const path = { jobId };
      const { model } = plan.cancellable.body;
      const first = await client.succeed("getJob", { path });
      if (isCancellable(plan, statusOf(first))) await expectListedMeanwhile(client, first, model);
      const polled = await untilBegun(client, plan, jobId, timeLeft({ response }));
      if (isCancellable(plan, statusOf(polled))) await cancelStillPending(client, plan, jobId);
      if (isFinal(plan, statusOf(polled))) {
        // It was quick, or says so: then it has to stay that way.
        await expectUnchanged(client, polled);
        await expectListed(client, polled, model);
      }
      if (statusOf(polled) !== "processing") throw new Skip("The job was not seen while it was processing.");
      expectJob(client, polled, jobId);
      await refuseCancel(client, jobId, "processing");
      await expectListedMeanwhile(client, polled, model);
      const after = await client.succeed("getJob", { path });
      client.expect(statusOf(after) !== "cancelled", after, "The job was cancelled while it was processing.");
      const status = statusOf(after);
      client.expect(!isBack(plan, "processing", status), after, `The job went from processing back to ${status}.`);
    },
  },
];
