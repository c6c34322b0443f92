/** The two tables of a drill. */
import type { KindOfWork } from "./everyModel.ts";
import type { Outcome } from "./perform.ts";

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} s`;

/** Rows as a table, with columns as wide as what is in them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}

const verdict = (surprises: readonly unknown[]): string => (surprises.length === 0 ? "as the guide says" : "SURPRISE");

export const modelsTable = (works: readonly KindOfWork[]): string =>
  table(
    ["Each model", "Models", "Time", "Result"],
    works.map(({ title, models, seconds: time, failed }) => [
      title,
      String(models),
      seconds(time),
      failed.length === 0 ? "green" : `${failed.length} failed`,
    ]),
  );

const subjectOf = ({ subject, shape }: Outcome["task"]): string =>
  shape === undefined ? subject : `${subject} (${shape})`;

export const jobsTable = (outcomes: readonly Outcome[]): string =>
  table(
    ["Job", "Done to", "Files by hand", "Commands", "Suites", "Left to write", "Time", "Result"],
    outcomes.map(({ task, touched, finished, typed, suites, seconds: time, surprises }) => [
      task.job.name,
      subjectOf(task),
      `${touched.length} of ${task.job.most}${finished.length === 0 ? "" : `, then ${finished.length}`}`,
      String(typed.length),
      String(suites),
      task.leaves.length === 0 ? "nothing" : `named ${task.leaves.length} times`,
      seconds(time),
      verdict(surprises),
    ]),
  );

/** What no guide says, for each job. */
export const surprisesText = (outcomes: readonly Outcome[]): string =>
  outcomes
    .filter(({ surprises }) => surprises.length > 0)
    .map(({ task, touched, finished, surprises }) =>
      [
        `${task.job.name}, done to ${subjectOf(task)}, by hand in ${[...touched, ...finished].join(", ")}:`,
        ...surprises.map((text) => text.replaceAll(/^/gm, "  ")),
      ].join("\n"),
    )
    .join("\n\n");
