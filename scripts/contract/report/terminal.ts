/** What a run says on the terminal: the plan, how far it is, and what it found. */
import { styleText } from "node:util";
import { formatUsd } from "../../document/formatUsd.ts";
import { grouped } from "../../document/grouped.ts";
import type { Rate } from "../client/transport.ts";
import { findingsOf, type Report, type Result } from "../finding.ts";
import type { Schedule } from "../options.ts";
import { firstRequests, requestsOf } from "../schedule.ts";
import { countOf, countText, distinctFindings, groupedBy, plural, seconds, spentOf, verdictOf } from "./summary.ts";

const indent = (text: string, by: string): string => text.replaceAll(/^/gm, by);

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

/** What the planned jobs can cost. */
function money({ budget, isMock, work }: Schedule): string {
  const planned = work.filter(({ skipped }) => skipped === undefined);
  const pays = sum(planned.map((one) => one.case.costs?.pays));
  const risk = budget.promised - pays;
  if (isMock) return `The jobs would cost ${formatUsd(pays)}. This is the mock, so nothing is charged.`;
  if (budget.promised === 0) return "Only free requests are sent. To run jobs too, allow a cost: --allow-spend 0.50";
  const atRisk = risk === 0 ? "" : `, and up to ${formatUsd(risk)} more if the server accepts what it should refuse`;
  return `The jobs cost ${formatUsd(pays)}${atRisk}. The limit is ${formatUsd(budget.limit)}.`;
}

function groupLines(results: readonly Result[]): string[] {
  const width = Math.max(...results.map(({ rule }) => rule.length));
  return groupedBy(results, ({ rule }) => rule).map(([rule, group]) => {
    const count = countOf(group);
    const line = `${rule.padEnd(width)}  ${countText(count)}`;
    if (count.different > 0) return styleText("red", `  ✗ ${line}`);
    return count.passed > 0 ? `  ${styleText("green", "✓")} ${line}` : styleText("dim", `  - ${line}`);
  });
}

function findingLines(report: Report): string[] {
  return distinctFindings(report).flatMap(
    ({ finding: { rule, operation, message, request, response }, times }, index) => [
      "",
      `${styleText("red", `${index + 1}. ${operation}`)}  ${styleText("dim", times === 1 ? rule : `${rule}, ${times} times`)}`,
      indent(message, "   "),
      ...(request === undefined ? [] : [styleText("dim", indent(request, "   "))]),
      ...(response === undefined ? [] : [styleText("dim", indent(`-> ${response}`, "   "))]),
    ],
  );
}

function skippedLines(results: readonly Result[]): string[] {
  const skipped = results.filter(({ outcome }) => outcome === "skipped");
  if (skipped.length === 0) return [];
  const lines = groupedBy(skipped, ({ reason = "" }) => reason).map(
    ([reason, group]) => `  ${String(group.length).padStart(4)}  ${reason}`,
  );
  return ["", "Not tested:", ...lines];
}

export function scheduleText(schedule: Schedule, title: string): string {
  const planned = schedule.work.filter(({ skipped }) => skipped === undefined);
  const parts = [...grouped(planned, ({ part }) => part)].map(([part, { length }]) => `${length} of ${part}`);
  return [
    `${styleText("bold", title)} at ${schedule.server}${schedule.isMock ? " (the mock)" : ""}`,
    `${plural(planned.length, "case")}: ${parts.join(", ") || "none"}; ${schedule.work.length - planned.length} left out.`,
    money(schedule),
  ].join("\n");
}

/** How long a request takes, about, in milliseconds. */
const usualTime = 200;

/** The plan alone: every rule with its requests, and what all of it costs in money and time. */
export function planText(schedule: Schedule, rate: Rate | undefined): string {
  const { work, budget, server } = schedule;
  const planned = work.filter(({ skipped }) => skipped === undefined);
  const requests = firstRequests + sum(planned.map((one) => requestsOf(one.case)));
  const distance = rate === undefined ? usualTime : Math.max(usualTime, rate.milliseconds / rate.count);
  const groups = [...grouped(planned, (one) => `${one.case.operation}  ${one.case.rule}`)];
  const reasons = work
    .map(({ skipped }) => skipped?.replace(/\$\d+(\.\d+)?/, "money"))
    .filter((one) => one !== undefined);
  const left = [...grouped(reasons, (reason) => reason)];
  return [
    styleText("bold", `Planned requests to ${server}, assuming it is not the mock:`),
    `  ${String(firstRequests).padStart(5)}  to identify the server, and check that it accepts the key`,
    ...groups.map(([name, group]) => `  ${String(sum(group.map((one) => requestsOf(one.case)))).padStart(5)}  ${name}`),
    `${plural(requests, "request")} in ${plural(planned.length, "case")}, taking about ${seconds(requests * distance)}.`,
    money({ ...schedule, budget }),
    ...left.map(([reason, group]) => `${plural(group.length, "case")} left out: ${reason}`),
  ].join("\n");
}

export function reportText(report: Report): string {
  const isFine = findingsOf(report).length === 0;
  const parts = groupedBy(report.results, ({ part }) => part).flatMap(([part, results]) => [
    "",
    styleText("bold", part),
    ...groupLines(results),
  ]);
  return [
    ...parts,
    ...findingLines(report),
    ...skippedLines(report.results),
    "",
    `${styleText(isFine ? "green" : "red", verdictOf(report))} ${spentOf(report)} It took ${seconds(report.milliseconds)}.`,
  ].join("\n");
}
