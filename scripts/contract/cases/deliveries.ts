/** Waits for the webhooks of a job: by the clock, or on the mock by moving the time of their account. */
import type { ApiResponse, Client } from "../client/client.ts";
import type { Plan } from "../plan.ts";
import type { Delivery, Hook } from "../receiver/receiver.ts";
import { follow, type Submitted, timeLeft } from "./jobs.ts";
import type { MovableAccount } from "./mockAccount.ts";

export interface Received {
  readonly deliveries: readonly Delivery[];
  /** By how many milliseconds time was moved before each of them. */
  readonly moved: readonly number[];
  /** The job after its end. */
  readonly done: ApiResponse;
}

/** How many requests it takes, about, to wait for a webhook that is refused so often. */
export const requestsFor = ({ isMock }: Plan, refused: number): number => (isMock ? 6 + 2 * refused : 2);

/** How often a delivery that has begun is given a second to arrive. */
const mostSeconds = 10;

/** Moves time in steps until so many deliveries have come. Resolves to how far. */
async function moveUntil(
  account: MovableAccount,
  hook: Hook,
  count: number,
  steps: readonly number[],
): Promise<number> {
  let moved = 0;
  for (const step of steps) {
    await account.pause(step);
    moved += step;
    if ((await hook.wait(count, 0)).length >= count) break;
  }
  return moved;
}

/**
 * Waits for the end of a job, and for the webhooks that report it.
 *
 * @param waits the documented times from one delivery to the next, in milliseconds
 * @param account the account that the job belongs to, if its time can be moved
 */
export async function receive(
  client: Client,
  plan: Plan,
  hook: Hook,
  submitted: Submitted,
  waits: readonly number[],
  account: MovableAccount | undefined,
): Promise<Received> {
  const { patience } = plan;
  if (account === undefined) {
    // The webhook says when the job has ended, so there is no need to poll it.
    const deliveries = await hook.wait(waits.length + 1, timeLeft(submitted) + patience);
    return { deliveries, moved: [], done: await follow(client, plan, submitted) };
  }
  await hook.wait(1, timeLeft(submitted));
  // Times in responses go back when time is moved, so the job is looked at before.
  const done = await follow(client, plan, submitted, account);
  const moved = [await moveUntil(account, hook, 1, Array<number>(mostSeconds).fill(0))];
  for (const [index, wait] of waits.entries()) {
    // A little of the time, in which none may come, then all of it.
    const early = wait / 8;
    moved.push(await moveUntil(account, hook, index + 2, [early, wait - early, wait, patience]));
  }
  return { deliveries: await hook.wait(0, 0), moved, done };
}
