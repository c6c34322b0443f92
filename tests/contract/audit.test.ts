/** The money audit names every micro-cent that is not the document's. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AuditRow, auditPart, isRight } from "../../scripts/contract/audit/audit.ts";
import { cheapestPerOption, combinationsOf } from "../../scripts/contract/audit/combinations.ts";
import { auditText, csvOf } from "../../scripts/contract/audit/table.ts";
import { findingsOf, type Report } from "../../scripts/contract/finding.ts";
import { runContract } from "../../scripts/contract/index.ts";
import { pricedChoices } from "../../scripts/document/pricedChoices.ts";
import type { RunningMock } from "../../scripts/mock/index.ts";
import { type DerivedMutant, inSuccess } from "./derived/mutant.ts";
import { document } from "./document.ts";
import { faultyFetch } from "./faultyFetch.ts";
import { startFastMock } from "./support.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startFastMock({ keepRequests: false, webhooks: "off", speed: 20 });
});
afterAll(() => mock.close());

const models = document.models.slice(0, 4).map(({ slug }) => slug);

async function audit(fault: DerivedMutant["fault"] = {}): Promise<{ rows: AuditRow[]; report: Report }> {
  const rows: AuditRow[] = [];
  const { fetch } = faultyFetch(mock.url, document, fault);
  const report = await runContract({ server: mock.url, document, models, fetch }, [auditPart((row) => rows.push(row))]);
  return { rows, report };
}

it("finds no difference in any combination of the mock", async () => {
  const { rows, report } = await audit();
  expect(findingsOf(report)).toEqual([]);
  expect(rows.length).toBe(document.models.slice(0, 4).flatMap(combinationsOf).length);
  expect(rows.filter((row) => !isRight(row))).toEqual([]);
  expect(csvOf(rows).trimEnd().split("\n")).toHaveLength(rows.length + 1);
});

it.each([
  ["estimate", "estimateJob", "estimatedCostMicroCents"],
  ["charge", "submitJob", "costMicroCents"],
  ["refund", "cancelJob", "refundedMicroCents"],
] as const)("names one micro-cent in the %s", async (column, operation, member) => {
  const { rows, report } = await audit(
    inSuccess(operation, (body) => ({ ...body, [member]: Number(body[member]) + 1 })),
  );
  const [row] = rows;
  expect(rows.every((one) => !isRight(one))).toBe(true);
  expect(row?.[column]).toBe((row?.price ?? 0) + 1);
  expect(findingsOf(report).length).toBe(rows.length);
  expect(auditText(rows)).toContain(`${column} ${(row?.price ?? 0) + 1}`);
});

it("pays for each option once, and as little as possible, if jobs cost money", () => {
  for (const model of document.models) {
    const chosen = cheapestPerOption(model);
    for (const { parameter, values } of pricedChoices(model)) {
      for (const value of values) expect(chosen.some(({ options }) => options[parameter] === value)).toBe(true);
    }
    expect(chosen.length).toBeLessThanOrEqual(combinationsOf(model).length);
  }
});
