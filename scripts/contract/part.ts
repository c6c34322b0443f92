import type { Case } from "./cases/case.ts";
import type { Secrets } from "./client/secrets.ts";
import type { Plan } from "./plan.ts";

/** Another part of the kit: gives its cases, once it is known what is checked. */
export interface Part {
  readonly name: string;
  /** The most requests that it sends to a server on this machine, without `--all`. Without it, there is no limit. */
  readonly usualRequests?: number;
  cases(plan: Plan, access: Access): Promise<Case[]> | Case[];
}

/** Why the cases of a part are skipped whose program is not installed. */
export const notInstalled = (program: string, part: string): string =>
  `${program} is not installed. To install and run it: --only ${part}`;

/** How parts that do not use the client reach the server. */
export interface Access {
  readonly server: string;
  readonly key: string;
  /** Whether the server is on this machine. */
  readonly isLocal: boolean;
  readonly secrets: Secrets;
}
