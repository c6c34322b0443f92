/**
 * The money of an account: a job is paid from its balance, and what it cost comes back if it fails or is cancelled. Only
 * the mock's balance can be set, so only the mock can be tested.
 */
import { at } from "../../document/json.ts";
import { type ApiResponse, type Client, Skip } from "../client/client.ts";
import type { Job, Plan } from "../plan.ts";
import { type Case, type Cases, onlyMock } from "./case.ts";
import { cancelAttempts } from "./jobs.ts";
import { statusOf } from "./listed.ts";
import { advance, control, newKey } from "./mockAccount.ts";

/** A new account of the mock. */
interface Account {
  readonly key: string;
  set(balanceMicroCents: number): Promise<void>;
  /** Moves the time of the account until all of its jobs have ended. */
  finish(): Promise<void>;
  submit(job: Job): Promise<ApiResponse>;
  /** Submits a job that the balance does not cover. */
  submitTooMuch(job: Job, why: string): Promise<void>;
}

/** Longer than any job takes, in milliseconds. */
const longest = 30 * 86_400_000;

function openAccount(client: Client, plan: Plan): Account {
  const key = newKey();
  const orSkip = (isDone: boolean): void => {
    if (!isDone) throw new Skip("The mock was started with --no-control, so its balances cannot be set.");
  };
  return {
    key,
    set: async (balanceMicroCents) =>
      orSkip(await control(client, plan, key, ["PATCH", "account"], { balanceMicroCents })),
    finish: async () => orSkip(await advance(client, plan, key, longest)),
    submit: ({ body }) => client.succeed("submitJob", { key, body }),
    async submitTooMuch({ body }, why) {
      await client.refused("submitJob", "INSUFFICIENT_BALANCE", { key, body }, why);
    },
  };
}

const spent = "The balance does not cover another job";

/** Enough for one job, and nothing or all but enough for another. So one micro-cent too much or too little shows. */
const balancesFor = ({ cost }: Job): number[] => [cost, 2 * cost - 1];

/** Nothing of this takes anything from an account: a job of another one, an estimate, a request that is refused. */
async function spendNothing(client: Client, plan: Plan, { key }: Account): Promise<void> {
  const { cancellable: job } = plan;
  const other = openAccount(client, plan);
  await other.set(job.cost);
  await other.submit(job);
  await client.succeed("estimateJob", { key, body: job.body });
  await client.refused("submitJob", "INVALID_INPUT", { key, body: { ...job.body, no_such_member: "1" } });
}

/** A job that is cancelled in an account with a balance. Resolves to false if it had begun before. */
async function refundIn(client: Client, plan: Plan, balance: number): Promise<boolean> {
  const { cancellable: job } = plan;
  const isExact = balance === job.cost;
  const own = openAccount(client, plan);
  await own.set(balance);
  if (isExact) await spendNothing(client, plan, own);
  const { key } = own;
  const path = { jobId: String(at((await own.submit(job)).body, "jobId")) };
  const cancelled = await client.send("cancelJob", { key, path });
  if (cancelled.status !== 200) return false;
  if (isExact) await client.refused("cancelJob", "JOB_CANNOT_BE_CANCELLED", { key, path }, "The job is cancelled");
  await own.submit(job);
  await own.submitTooMuch(job, spent);
  return true;
}

/** A job of the mock may begin at once, so it is tried again. */
async function untilRefunded(client: Client, plan: Plan, balance: number): Promise<void> {
  for (let attempt = 0; attempt < cancelAttempts; attempt += 1) if (await refundIn(client, plan, balance)) return;
  throw new Skip("The job started before it could be cancelled.");
}

const charged: Cases = (plan) => [
  {
    rule: "balance-charged",
    operation: "submitJob",
    uses: ["estimateJob", "cancelJob"],
    requests: 17,
    causes: ["INSUFFICIENT_BALANCE"],
    title: "Submitting a job charges its account, and cancelling it refunds the account once",
    skip: onlyMock(plan, "Only the mock's balance can be set."),
    costs: { pays: 5 * plan.cancellable.cost },
    run: async (client) => {
      const job = plan.cancellable;
      const poor = openAccount(client, plan);
      await poor.set(job.cost - 1);
      await poor.submitTooMuch(job, "The balance is one micro-cent less than the cost");
      for (const balance of balancesFor(job)) await untilRefunded(client, plan, balance);
    },
  },
];

/** What a job costs comes back if it fails, and not if it completes. */
const settled: Cases = (plan) => {
  const { job } = plan;
  const failing = { ...job, body: { ...job.body, input: { ...job.body.input, prompt: "mock:fail" } } };
  return [
    {
      rule: "balance-charged",
      operation: "getJob",
      uses: ["submitJob"],
      requests: 17,
      title: "A job that fails is refunded, and one that completes is not",
      skip: onlyMock(plan, "Only the mock's balance can be set."),
      costs: { pays: 5 * job.cost },
      run: async (client) => {
        for (const [sent, balance] of [
          ...balancesFor(job).map((one) => [failing, one] as const),
          [job, job.cost] as const,
        ]) {
          const account = openAccount(client, plan);
          await account.set(balance);
          const path = { jobId: String(at((await account.submit(sent)).body, "jobId")) };
          await account.finish();
          const ended = await client.succeed("getJob", { key: account.key, path });
          client.same(ended, "status", statusOf(ended), sent === failing ? "failed" : "completed");
          if (sent === failing) await account.submit(job);
          await account.submitTooMuch(job, spent);
        }
      },
    },
  ];
};

export const balances: Cases = (plan): Case[] => [...charged(plan), ...settled(plan)];
