import type { Costs } from "../budget.ts";
import type { Wire } from "../client/client.ts";
import type { Subject } from "../plan.ts";

/** One thing that is looked at. */
export interface Case {
  /** What it proves, by which its findings are known. */
  readonly rule: string;
  /** The operation that it is about. */
  readonly operation: string;
  /** What is the case when all is well, as a sentence without a full stop. */
  readonly title: string;
  readonly costs?: Costs;
  /** Why it cannot be looked at here. */
  readonly skip?: string | undefined;
  /** Looks. Notes on the wire whatever differs. */
  run(wire: Wire): Promise<void>;
}

/** The cases of one kind. */
export type Cases = (subject: Subject) => Case[];

/** Why a case is for the mock alone. */
export const onlyMock = (subject: Subject, reason: string): string | undefined => (subject.isMock ? undefined : reason);

/** Why accounts cannot be told apart. */
export const noOtherKey = "It needs a key of another account: --other-key.";

/** Why webhooks cannot be looked at, if so. */
export function whyNoWebhooks({ receiver, isMock }: Subject): string | undefined {
  if (receiver !== undefined) return undefined;
  return isMock
    ? "As it was started, the mock sends webhooks by https only: start it with --webhooks local, or give --webhook-url."
    : "A webhook needs an address that the server reaches: --webhook-url.";
}
