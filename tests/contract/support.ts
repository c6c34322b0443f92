/** What the tests of the contract kit share. */
import { type MockOptions, type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import type { Fault } from "./mutant.ts";
import { mutants } from "./mutants/index.ts";

export { document } from "./document.ts";

/** One model is enough where the models are not what is tested. */
export const oneModel = [someModel.slug];

/** A fast mock that reports to this machine. */
export const startFastMock = (options: MockOptions = {}): Promise<RunningMock> =>
  startMock({ speed: 300, webhooks: "local", ...options });

/** The fault of a mutant. */
export function faultOf(name: string): Fault {
  const found = mutants.find((mutant) => mutant.name === name);
  if (found === undefined) throw new Error(`There is no mutant: ${name}`);
  return found;
}

/** A fault that has all of these. */
export function together(...faults: readonly Fault[]): Fault {
  return {
    changeRequest: (call) => faults.reduce((changed, fault) => fault.changeRequest?.(changed) ?? changed, call),
    changeResponse: (reply, call) =>
      faults.reduce((changed, fault) => fault.changeResponse?.(changed, call) ?? changed, reply),
    webhook: async (webhook) => {
      let changed = webhook;
      for (const fault of faults) changed = (await fault.webhook?.(changed)) ?? changed;
      return changed;
    },
  };
}
