/** Mutants of webhooks need a server of their own, to which the mock sends and which passes on what it has changed. */
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import type { DerivedMutant } from "./derived/mutant.ts";
import { webhookMutants } from "./derived/webhooks.ts";
import { document } from "./document.ts";
import { startMutant } from "./mutant.ts";
import { webhooks } from "./mutants/webhooks.ts";
import type { Outcome } from "./score.ts";

const together = 4;

/** Every mutant of webhooks: the derived ones, and those of behaviour that nothing describes. */
export const allWebhooks: readonly DerivedMutant[] = [
  ...webhookMutants,
  ...webhooks.map(([name, , operation, fault]): DerivedMutant => ({ name, area: "webhooks", operation, fault })),
];

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
      const { operation, fault } = mutant;
      const server = await startMutant(upstream, document, fault);
      // A right server has all the time that a busy machine needs.
      const patience = failFast ? 400 : 30_000;
      const options = { server: server.url, document, patience, timeout: 20_000, failFast, operations: [operation] };
      const findings = findingsOf(await runContract(options));
      await server.close();
      outcomes.push({ mutant, findings, met: true });
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return outcomes;
}
