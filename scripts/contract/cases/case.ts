import type { Costs } from "../budget.ts";
import type { Client } from "../client/client.ts";
import type { Plan } from "../plan.ts";

/** One test case. */
export interface Case {
  /** What it proves, by which its findings are known. */
  readonly rule: string;
  /** The operation that it is about. */
  readonly operation: string;
  /** What is the case when all is well, as a sentence without a full stop. */
  readonly title: string;
  /** The slug of the model that it is about; none for cases that are about no model in particular. */
  readonly model?: string;
  /** Further operations whose responses it examines. */
  readonly uses?: readonly string[];
  /** How many requests it sends, about. Without it, one. */
  readonly requests?: number;
  readonly costs?: Costs;
  /** Whether it mostly waits for a job to end, so that others may wait beside it. */
  readonly waits?: boolean;
  /** The error codes that its operation returns in it, so that they need not be requested from the mock. */
  readonly causes?: readonly string[];
  /** Why it cannot be tested here. */
  readonly skip?: string | undefined;
  /** Runs the case and reports to the client whatever differs. */
  run(client: Client): Promise<void>;
}

/** The cases of one kind. */
export type Cases = (plan: Plan) => Case[];

/** Why a case is for the mock alone. */
export const onlyMock = (plan: Plan, reason: string): string | undefined => (plan.isMock ? undefined : reason);

/** Why accounts cannot be told apart. */
export const noOtherKey = "It needs a key of another account: pass --other-key.";

/** Why webhooks cannot be tested, if so. */
export function whyNoWebhooks({ receiver, isMock }: Plan): string | undefined {
  if (receiver !== undefined) return undefined;
  return isMock
    ? "This mock sends webhooks over https only. Restart it with --webhooks local, or pass --webhook-url."
    : "Webhooks need a URL that the server can reach: pass --webhook-url.";
}
