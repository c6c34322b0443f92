/** Wrong servers that were written from the document alone, by somebody who did not know the cases of the kit. */
import { expect, it } from "vitest";
import { auditPart } from "../../../scripts/contract/audit/audit.ts";
import { findingsOf } from "../../../scripts/contract/finding.ts";
import { checks, type Part, runContract } from "../../../scripts/contract/index.ts";
import { document } from "../document.ts";
import { strangers } from "../strangers/index.ts";
import { type Stranger, serveStranger } from "../strangers/server.ts";

const together = 3;

/** @param parts what of the kit is run */
async function finds(stranger: Stranger, parts: readonly Part[]): Promise<boolean> {
  const options = { speed: 300, keepRequests: false, maxJobs: 100_000, webhooks: "local" } as const;
  const server = await serveStranger(stranger, options);
  const report = await runContract({ server: server.url, document, failFast: true, patience: 30_000 }, parts);
  await server.close();
  return findingsOf(report).length > 0;
}

/** The checks, and the audit of every price if they find nothing. */
const isCaught = async (stranger: Stranger): Promise<boolean> =>
  (await finds(stranger, [checks])) || (await finds(stranger, [auditPart(() => {})]));

it("finds nothing in an unchanged server", async () => {
  const right: Stranger = { name: "right", subtle: false, breaks: "", create: () => (_, forward) => forward() };
  expect(await isCaught(right)).toBe(false);
});

it("catches at least 95 percent of the strangers, the subtle ones among them", async () => {
  const waiting = strangers.values();
  const missed: Stranger[] = [];
  const work = async (): Promise<void> => {
    for (const stranger of waiting) if (!(await isCaught(stranger))) missed.push(stranger);
  };
  await Promise.all(Array.from({ length: together }, work));
  const names = missed.map(({ name }) => name);
  console.log(
    `Strangers: ${strangers.length - missed.length} of ${strangers.length} caught. Missed: ${names.join("; ")}`,
  );
  expect(names.length, names.join(", ")).toBeLessThanOrEqual(strangers.length * 0.05);
});
