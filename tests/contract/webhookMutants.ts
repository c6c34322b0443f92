/** Mutants of webhooks need a server of their own, to which the mock sends and which passes on what it has changed. */
import { findingsOf } from "../../scripts/contract/finding.ts";
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

/** A fault, and whether it has changed anything. */
function observed(fault: Fault): { readonly fault: Fault; readonly wasMet: () => boolean } {
  let met = false;
  const webhook = async (sent: Webhook): Promise<Webhook | undefined> => {
    const changed = fault.webhook === undefined ? sent : await fault.webhook(sent);
    met ||= changed !== sent;
    return changed;
  };
  const receipt = (status: number): number => {
    const told = fault.receipt?.(status) ?? status;
    met ||= told !== status;
    return told;
  };
  const sendsAgain = (sent: Webhook, status: number): boolean => {
    const sends = fault.sendsAgain?.(sent, status) ?? false;
    met ||= sends;
    return sends;
  };
  return { fault: { ...fault, webhook, receipt, sendsAgain }, wasMet: () => met };
}

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
      const { fault, wasMet } = observed(mutant.fault);
      const server = await startMutant(upstream, document, fault);
      const { time, waited } = countedTime();
      // The mock's time is moved, so that the patience that all servers have takes no time.
      const options = { server: server.url, document, time, timeout: 20_000, failFast, operations: [operation] };
      const findings = findingsOf(await runContract(options));
      await server.close();
      outcomes.push({ mutant, findings, met: wasMet(), waited: waited() });
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return outcomes;
}
