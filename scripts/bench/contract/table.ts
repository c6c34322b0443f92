/** The comparison as a table in Markdown, by area. */
import { grouped } from "../../document/grouped.ts";
import { type Tool, tools } from "./tools.ts";

/** `unseen`: the tool cannot look at what is wrong, and was not run. */
export type Outcome = "found" | "missed" | "too long" | "unseen";

export interface Row {
  readonly area: string;
  readonly outcomes: ReadonlyMap<Tool, Outcome>;
}

const found = (rows: readonly Row[], tool: Tool): string => {
  const own = rows.map(({ outcomes }) => outcomes.get(tool));
  const late = own.filter((outcome) => outcome === "too long").length;
  const share = `${own.filter((outcome) => outcome === "found").length} of ${rows.length}`;
  return own.every((outcome) => outcome === "unseen") ? "-" : late === 0 ? share : `${share}, ${late} ended`;
};

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Prints what each tool found, its false alarms, and how it was run.
 *
 * @param alarms for each part of the document, whether a tool called a right server wrong
 * @param seconds how long each run took
 */
export function printTable(
  rows: readonly Row[],
  alarms: ReadonlyMap<Tool, readonly boolean[]>,
  seconds: ReadonlyMap<Tool, readonly number[]>,
): void {
  const alarmsOf = (tool: Tool): string => {
    const own = alarms.get(tool) ?? [];
    return `${own.filter((one) => one).length} of ${own.length}`;
  };
  console.log(
    [
      line(["Area", ...tools.map(({ name }) => name)]),
      line(["---", ...tools.map(() => "---")]),
      ...[...grouped(rows, ({ area }) => area)].map(([area, own]) =>
        line([area, ...tools.map((tool) => found(own, tool))]),
      ),
      line(["**all**", ...tools.map((tool) => found(rows, tool))]),
      line(["false positives", ...tools.map(alarmsOf)]),
      line(["seconds for a server, median", ...tools.map((tool) => middleOf(seconds.get(tool) ?? []).toFixed(1))]),
      ...tools.map(({ name, command }) => `\n${name}: \`${command}\``),
    ].join("\n"),
  );
}
