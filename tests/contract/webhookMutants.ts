/** Mutants of webhooks need a server of their own, to which the mock sends and which passes on what it has changed. */
import { type Finding, findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import type { DerivedMutant } from "./derived/mutant.ts";
import { webhookMutants } from "./derived/webhooks.ts";
import { document } from "./document.ts";
import { type Fault, startMutant, type Webhook } from "./mutant.ts";
import { webhooks } from "./mutants/webhooks.ts";
import { countedTime, type Outcome } from "./score.ts";

const together = 4;

/** Every mutant of webhooks: the derived ones, and those of behaviour that nothing describes. */
export const allWebhooks: readonly DerivedMutant[] = [
  ...webhookMutants,
  ...webhooks.map(([name, , operation, fault]): DerivedMutant => ({ name, area: "webhooks", operation, fault })),
];

/** A fault, and what has become of it: whether it changed anything, and whether it kept a webhook from the receiver. */
function observed(fault: Fault): { readonly fault: Fault; readonly seen: { met: boolean; withheld: boolean } } {
  const seen = { met: false, withheld: false };
  const webhook = async (sent: Webhook): Promise<Webhook | undefined> => {
    const changed = fault.webhook === undefined ? sent : await fault.webhook(sent);
    seen.met ||= changed !== sent;
    seen.withheld ||= changed === undefined;
    return changed;
  };
  const receipt = (status: number): number => {
    const told = fault.receipt?.(status) ?? status;
    seen.met ||= told !== status;
    seen.withheld ||= told < 300 && status >= 300;
    return told;
  };
  const sendsAgain = (sent: Webhook, status: number): boolean => {
    const sends = fault.sendsAgain?.(sent, status) ?? false;
    seen.met ||= sends;
    return sends;
  };
  return { fault: { ...fault, webhook, receipt, sendsAgain }, seen };
}

/** On a busy machine any webhook may be late. That proves something only of a fault that withholds it. */
const isLate = ({ message }: Finding): boolean => /^The webhook came|^The job is still/.test(message);

/**
 * Tests mutants against the cases about webhooks.
 *
 * @param failFast stops at the first finding
 */
export async function testWebhooks(
  upstream: string,
  mutants: readonly DerivedMutant[],
  failFast = true,
): Promise<Outcome[]> {
  const waiting = mutants.values();
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (const mutant of waiting) {
      const { operation } = mutant;
      const { fault, seen } = observed(mutant.fault);
      const server = await startMutant(upstream, document, fault);
      // A right server has all the time that a busy machine needs.
      const patience = failFast ? 5_000 : 30_000;
      const { time, waited } = countedTime();
      const limits = { patience, timeout: 20_000, failFast, operations: [operation] };
      const all = findingsOf(await runContract({ server: server.url, document, time, ...limits }));
      await server.close();
      const findings = failFast && !seen.withheld ? all.filter((one) => !isLate(one)) : all;
      outcomes.push({ mutant, findings, met: seen.met, waited: waited() });
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return outcomes;
}
