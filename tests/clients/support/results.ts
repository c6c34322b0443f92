import { join } from "node:path";
import type { Language } from "../../../scripts/clients/language.ts";
import { root } from "../../../scripts/document/root.ts";
import { checks } from "../checks/index.ts";

/** Rows beside those of the checks. */
export const readmeRow = "The first example of the README runs";
export const samplesRow = "The samples of the portal run, for every model";
export const byHandRow = "By hand, from the published document alone, a first request is right";

const rows = [...checks, ...[readmeRow, samplesRow, byHandRow].map((name) => ({ name, needsHelper: false }))];

/** Where the portal reads what was found. `npm run test:clients -- --update` writes it. */
export const resultFile = (language: string): string => join(root, `scripts/clients/results/${language}.json`);

/** What was found for a language, with every row of the table in it. */
export function resultText(language: Language, observed: Readonly<Record<string, string>>): string {
  const { name, title, generator, view, factsFile } = language;
  const results = Object.fromEntries(
    rows.map(({ name: check, needsHelper }) => [
      check,
      observed[check] ?? (needsHelper && factsFile === undefined ? "no helper" : "no"),
    ]),
  );
  return `${JSON.stringify({ name, title, generator, view, results }, null, 2)}\n`;
}
