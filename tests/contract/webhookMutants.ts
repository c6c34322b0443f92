/** Mutants of webhooks need a server of their own, to which the mock sends and which passes on what it has changed. */
import { findingsOf } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { document } from "./document.ts";
import { startMutant } from "./mutant.ts";
import { webhooks } from "./mutants/webhooks.ts";

const together = 4;

/** Tests every mutant of webhooks against the cases about webhooks, and returns the names of those that survived. */
export async function caughtWebhooks(upstream: string): Promise<{ readonly missed: string[]; readonly all: number }> {
  const waiting = webhooks.values();
  const missed: string[] = [];
  const work = async (): Promise<void> => {
    for (const [name, , operation, fault] of waiting) {
      const server = await startMutant(upstream, document, fault);
      const options = { server: server.url, document, patience: 400, timeout: 5_000, failFast: true };
      const report = await runContract({ ...options, operations: [operation] });
      await server.close();
      if (findingsOf(report).length === 0) missed.push(name);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return { missed, all: webhooks.length };
}
