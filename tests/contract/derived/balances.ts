/** Mutants of the balance of an account: what covers a job, what is taken for it, and what comes back. */
import { at } from "../../../scripts/document/json.ts";
import { costMicroCents } from "../../../scripts/document/pricing.ts";
import { document } from "../document.ts";
import type { Call, Fault, Reply } from "../mutant.ts";
import { shownSuccess } from "./accounts.ts";
import { type DerivedMutant, errorReply } from "./mutant.ts";

/** A bank that is right but for what is given here. Amounts are micro-cents. */
interface Bank {
  /** Whether a balance covers a cost. */
  readonly covers?: (balance: number, cost: number) => boolean;
  /** What is taken for a job of that cost. */
  readonly charge?: (cost: number) => number;
  /** What comes back when a job is cancelled. */
  readonly refund?: (cost: number) => number;
  /** What comes back when a job has failed. */
  readonly failed?: (cost: number) => number;
  /** What comes back when a job has completed. */
  readonly completed?: (cost: number) => number;
  /** What comes back when a cancelled job is cancelled again. */
  readonly again?: (cost: number) => number;
  /** What an estimate takes. */
  readonly estimate?: (cost: number) => number;
  /** What a request takes that is refused. */
  readonly refused?: (cost: number) => number;
  /** Whose balance a key uses. */
  readonly account?: (key: string) => string;
}

const keyOf = ({ headers }: Call): string => headers.authorization ?? "";
const isPoor = (reply: Reply): boolean => at(reply.body, "error", "code") === "INSUFFICIENT_BALANCE";

/** What the document asks for a request. */
function costOf({ body }: Call): number {
  const model = document.models.find(({ slug }) => slug === body.model);
  return model === undefined ? 0 : costMicroCents(model.price, Object(body.input));
}

const nothing = (): number => 0;
const all = (cost: number): number => cost;

/** Keeps books of its own beside those of the mock, and responds by them. */
function banking(bank: Bank): Fault {
  const { covers = (balance, cost) => balance >= cost, account = (key) => key } = bank;
  const { charge = all, refund = all, failed = all } = bank;
  const { completed = nothing, again = nothing, estimate = nothing, refused = nothing } = bank;
  const balances = new Map<string, number>();
  const jobs = new Map<string, { readonly cost: number; settled: boolean }>();
  const add = (owner: string, amount: number): void => void balances.set(owner, (balances.get(owner) ?? 0) + amount);

  function submitted(reply: Reply, call: Call, owner: string): Reply {
    const cost = costOf(call);
    if (reply.status >= 300 && !isPoor(reply)) {
      add(owner, -refused(cost));
      return reply;
    }
    if (!covers(balances.get(owner) ?? 0, cost)) {
      add(owner, -refused(cost));
      return isPoor(reply) ? reply : errorReply(402, "INSUFFICIENT_BALANCE");
    }
    add(owner, -charge(cost));
    const body = isPoor(reply) ? { ...Object(shownSuccess("submitJob")), costMicroCents: cost } : reply.body;
    jobs.set(String(at(body, "jobId")), { cost, settled: false });
    return isPoor(reply) ? { ...reply, status: 200, body } : reply;
  }

  /** Once for each job, unless it is cancelled again. */
  function settle(owner: string, id: string, back: (cost: number) => number): void {
    const job = jobs.get(id);
    if (job === undefined || job.settled) return;
    job.settled = true;
    add(owner, back(job.cost));
  }

  return {
    control({ path, body, headers }) {
      const { balanceMicroCents } = body;
      if (path.endsWith("/account") && typeof balanceMicroCents === "number")
        balances.set(account(headers.authorization ?? ""), balanceMicroCents);
    },
    changeResponse(reply, call) {
      const owner = account(keyOf(call));
      if (!balances.has(owner)) return reply;
      const id = call.path.split("/")[3] ?? "";
      if (call.operation === "submitJob") return submitted(reply, call, owner);
      if (call.operation === "estimateJob") add(owner, -estimate(costOf(call)));
      if (call.operation === "cancelJob" && reply.status < 300) settle(owner, id, refund);
      else if (call.operation === "cancelJob") add(owner, again(jobs.get(id)?.cost ?? 0));
      if (call.operation === "getJob" && at(reply.body, "status") === "failed") settle(owner, id, failed);
      if (call.operation === "getJob" && at(reply.body, "status") === "completed") settle(owner, id, completed);
      return reply;
    },
  };
}

const less = (cost: number): number => cost - 1;
const more = (cost: number): number => cost + 1;

const banks: readonly (readonly [what: string, operation: string, bank: Bank])[] = [
  [
    "takes a job that costs a micro-cent more than the balance",
    "submitJob",
    { covers: (has, cost) => has + 1 >= cost },
  ],
  ["takes a job whatever the balance", "submitJob", { covers: () => true }],
  ["refuses a job that costs the whole balance", "submitJob", { covers: (has, cost) => has > cost }],
  ["takes nothing from the balance", "submitJob", { charge: nothing }],
  ["takes a micro-cent less from the balance", "submitJob", { charge: less }],
  ["takes a micro-cent more from the balance", "submitJob", { charge: more }],
  ["charges a job twice", "submitJob", { charge: (cost) => 2 * cost }],
  ["charges a request that it refuses", "submitJob", { refused: all }],
  ["pays jobs of all accounts from one balance", "submitJob", { account: () => "all" }],
  ["charges an estimate", "estimateJob", { estimate: all }],
  ["charges a micro-cent for an estimate", "estimateJob", { estimate: () => 1 }],
  ["does not refund a cancelled job", "cancelJob", { refund: nothing }],
  ["refunds a micro-cent less", "cancelJob", { refund: less }],
  ["refunds a micro-cent more", "cancelJob", { refund: more }],
  ["refunds a job again that is cancelled again", "cancelJob", { again: all }],
  ["does not refund a failed job", "getJob", { failed: nothing }],
  ["refunds a micro-cent less for a failed job", "getJob", { failed: less }],
  ["refunds a micro-cent more for a failed job", "getJob", { failed: more }],
  ["refunds a completed job", "getJob", { completed: all }],
];

export const balanceMutants: readonly DerivedMutant[] = banks.map(([what, operation, bank]) => ({
  name: `${operation}: ${what}`,
  area: "balances",
  operation,
  fault: banking(bank),
}));
