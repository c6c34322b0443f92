/** The money audit: estimate, charge and refund of every priced combination beside the price of the document. */

import { formatUsd } from "../../document/formatUsd.ts";
import { at } from "../../document/json.ts";
import type { Cases } from "../cases/case.ts";
import type { Part } from "../part.ts";
import { type Combination, cheapestPerOption, combinationsOf } from "./combinations.ts";

/** One line of the audit. Amounts are micro-cents: 1,000,000 are 1 US dollar. */
export interface AuditRow {
  readonly model: string;
  readonly options: string;
  readonly price: number;
  readonly estimate: number | undefined;
  readonly charge: number | undefined;
  /** Undefined if the job had begun before it could be cancelled. */
  readonly refund: number | undefined;
}

/** Whether every amount that is known is the documented one. */
export const isRight = ({ price, estimate, charge, refund }: AuditRow): boolean =>
  estimate === price && charge === price && (refund ?? price) === price;

const amountOf = (body: Parameters<typeof at>[0], name: string): number | undefined => {
  const amount = at(body, name);
  return typeof amount === "number" ? amount : undefined;
};

const textOf = ({ options }: Combination): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ") || "no options";

/**
 * The audit as a part of the kit. On the mock every combination is tested, elsewhere the cheapest one of each option;
 * every job is cancelled at once.
 *
 * @param onRow told of each row as soon as it is known
 */
export function auditPart(onRow: (row: AuditRow) => void): Part {
  const cases: Cases = ({ models, isMock }) =>
    models.flatMap((model) =>
      (isMock ? combinationsOf(model) : cheapestPerOption(model)).map((combination) => ({
        rule: "money-audit",
        operation: "submitJob",
        uses: ["estimateJob", "cancelJob"],
        model: model.slug,
        requests: 3,
        title: `${model.slug} with ${textOf(combination)} costs ${formatUsd(combination.price)}`,
        costs: { pays: combination.price },
        run: async (client) => {
          const { price, input } = combination;
          const body = { model: model.slug, input };
          const estimated = await client.succeed("estimateJob", { body });
          const submitted = await client.succeed("submitJob", { body });
          const jobId = String(at(submitted.body, "jobId"));
          const cancelled = await client.send("cancelJob", { path: { jobId } });
          const row: AuditRow = {
            model: model.slug,
            options: textOf(combination),
            price,
            estimate: amountOf(estimated.body, "estimatedCostMicroCents"),
            charge: amountOf(submitted.body, "costMicroCents"),
            refund: cancelled.status === 200 ? amountOf(cancelled.body, "refundedMicroCents") : undefined,
          };
          onRow(row);
          // That the estimate is the price, and the charge no more, is checked in every response.
          const paid = Math.min(price, row.charge ?? price);
          if (paid < price) client.same(submitted, "costMicroCents", paid, row.estimate ?? null);
          if (cancelled.status === 200) client.same(cancelled, "refundedMicroCents", row.refund, paid);
        },
      })),
    );
  return { name: "audit", cases };
}
