import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checks } from "../checks/index.ts";
import { type Law, notMet, verdictsOf } from "./laws.ts";
import type { TestedClient } from "./testedClient.ts";

/** Rows beside those of the checks. */
export const readmeRow = "The programs of the README run";
export const samplesRow = "The samples of the portal run";
export const byHandRow = "By hand, from the published document alone, a first request is right";

/** A row of the results, as far as it matters here. */
interface Row {
  readonly name: string;
  readonly law: Law;
  readonly needsHelper?: boolean;
}

/** The law of rows about whole programs. */
export const programLaw: Law = "Typed and complete";

const programRow = (name: string): Row => ({ name, law: programLaw });
const rows: readonly Row[] = [...checks, ...[readmeRow, samplesRow, byHandRow].map(programRow)];

type Observed = Readonly<Record<string, string>>;

/** Where the portal reads what was found. `npm run test:clients -- --update` writes it. */
export const resultFile = (language: string): string =>
  fileURLToPath(new URL(`../../../scripts/clients/results/${language}.json`, import.meta.url));

const recorded = z.object({ results: z.record(z.string(), z.string()) });

/** What was recorded of a row, for when it has not its turn. */
export async function recordedRow(language: string, row: string): Promise<string | undefined> {
  const text = await readFile(resultFile(language), "utf8").catch(() => '{"results":{}}');
  return recorded.parse(JSON.parse(text)).results[row];
}

const rowsOf = ({ hasHelper }: TestedClient): readonly Row[] =>
  rows.filter(({ needsHelper }) => hasHelper || !needsHelper);

/** Whether every row of a language was run: none was left out by a filter. */
export const isComplete = (language: TestedClient, observed: Observed): boolean =>
  rowsOf(language).every(({ name }) => name in observed);

/** What was found for a language, with every row of the table in it. */
export function resultText(language: TestedClient, observed: Observed): string {
  const { name, title, generator, view, hasHelper } = language;
  const results = Object.fromEntries(
    rows.map(({ name: check, needsHelper }) => [
      check,
      observed[check] ?? (needsHelper && !hasHelper ? "no helper" : "no"),
    ]),
  );
  const findings = rows.map(({ name: check, law }) => ({ law, found: observed[check] ?? notMet }));
  return `${JSON.stringify({ name, title, generator, view, laws: verdictsOf(findings), results }, null, 2)}\n`;
}
