/** Sees to it that what ends is ended: refunds, and the webhook. */

import type { Store } from "../store/store.ts";
import type { Clocks } from "../time/clocks.ts";
import type { Deliveries } from "../webhooks/deliveries.ts";
import type { Job } from "./job.ts";

/** How often a store that several mocks share is searched for jobs whose mock is gone, in milliseconds. */
const sweepEvery = 1_000;

export interface Finisher {
  /** Ends the job when its time has come, and reports it. */
  watch(job: Pick<Job, "id" | "owner" | "endsAt" | "webhook">): void;
}

export function createFinisher(store: Store, clocks: Clocks, deliveries: Deliveries): Finisher {
  async function finish(id: string, now: number): Promise<void> {
    const job = await store.finish(id, now);
    if (job === undefined) return;
    if (job.webhook === undefined) return store.reported(id);
    await deliveries.deliver(job, job.webhook, {
      retryAt: (time) => store.reportUntil(id, time),
      done: () => store.reported(id),
    });
  }

  /** The clock of the mock itself, which belongs to no account. */
  const own = clocks.of("");
  async function sweep(): Promise<void> {
    own.at(own.now() + sweepEvery, sweep);
    const now = own.now();
    await Promise.all((await store.overdue(now)).map((id) => finish(id, now)));
  }

  if (store.isShared) own.at(own.now(), sweep);
  return {
    watch({ id, owner, endsAt, webhook }) {
      // A store that is not shared sees by itself that a job has ended. Only a report needs a timer.
      if (!store.isShared && webhook === undefined) return;
      const clock = clocks.of(owner);
      clock.at(endsAt, () => finish(id, clock.now()));
    },
  };
}
