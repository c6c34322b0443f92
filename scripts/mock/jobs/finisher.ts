/** Sees to it that what ends is ended: refunds, and the webhook. */

import type { Store } from "../store/store.ts";
import type { Clock } from "../time/clock.ts";
import type { Deliveries } from "../webhooks/deliveries.ts";
import type { Job } from "./job.ts";

/** How often a store that several mocks share is searched for jobs whose mock is gone, in milliseconds. */
const sweepEvery = 1_000;

export interface Finisher {
  /** Ends the job when its time has come, and reports it. */
  watch(job: Job): void;
}

export function createFinisher(store: Store, clock: Clock, deliveries: Deliveries): Finisher {
  async function finish(id: string): Promise<void> {
    const job = await store.finish(id, clock.now());
    if (job === undefined) return;
    if (job.webhook !== undefined) await deliveries.deliver(job, job.webhook);
    if (store.isShared) await store.reported(id);
  }

  async function sweep(): Promise<void> {
    clock.at(clock.now() + sweepEvery, sweep);
    await Promise.all((await store.overdue(clock.now())).map(finish));
  }

  if (store.isShared) clock.at(clock.now(), sweep);
  return {
    watch(job) {
      // A store that is not shared sees by itself that a job has ended. Only a report needs a timer.
      if (store.isShared || job.webhook !== undefined) clock.at(job.endsAt, () => finish(job.id));
    },
  };
}
