/** What the reports have in common: counts, groups and the verdict. */

import { formatUsd } from "../../document/formatUsd.ts";
import { grouped } from "../../document/grouped.ts";
import { type Finding, findingsOf, type Report, type Result, stopReason } from "../finding.ts";

export interface Count {
  readonly passed: number;
  readonly different: number;
  readonly skipped: number;
}

export function countOf(results: readonly Result[]): Count {
  const having = (outcome: Result["outcome"]): number => results.filter((one) => one.outcome === outcome).length;
  return { passed: having("as documented"), different: having("different"), skipped: having("skipped") };
}

/** What there is, in words. */
export const countText = ({ passed, different, skipped }: Count): string =>
  [
    ...(passed > 0 ? [`${passed} as documented`] : []),
    ...(different > 0 ? [`${different} different`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(", ");

/** Results by a name, in the order in which the names first appear. */
export function groupedBy(results: readonly Result[], nameOf: (result: Result) => string): [string, Result[]][] {
  return [...grouped(results, nameOf)];
}

export const plural = (count: number, singular: string, many = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : many}`;

/** Findings that say the same of one operation, as one: the first of them, and how many there are. */
export function distinctFindings(report: Report): { readonly finding: Finding; readonly times: number }[] {
  const groups = grouped(findingsOf(report), ({ rule, operation, message }) => [rule, operation, message].join(" "));
  return [...groups.values()].flatMap(([finding, ...others]) =>
    finding === undefined ? [] : [{ finding, times: 1 + others.length }],
  );
}

/** One sentence on the whole. */
export function verdictOf(report: Report): string {
  const { length } = distinctFindings(report);
  const { passed } = countOf(report.results);
  if (length > 0) return `The server differs from the document in ${plural(length, "place")}.`;
  if (passed === 0) return "Nothing could be tested.";
  const isStopped = report.results.some(({ reason }) => reason === stopReason);
  return isStopped ? "No difference was found before the run was stopped." : "The server is as documented.";
}

/** What the run cost, as a sentence. */
export function spentOf({ spentMicroCents, isMock }: Report): string {
  if (spentMicroCents === 0) return "No jobs were charged.";
  return `Jobs cost ${formatUsd(spentMicroCents)}${isMock ? ", which on the mock is not real money" : ""}.`;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
