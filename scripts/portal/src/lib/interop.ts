/** The recorded results of `npm run interop`, as Markdown. */
import { z } from "zod";
import { blocks, code, table } from "./markdownText.ts";

const resultSchema = z.object({
  title: z.string(),
  kind: z.string(),
  version: z.string(),
  view: z.string(),
  checks: z.record(z.string(), z.boolean()),
  note: z.string().optional(),
});
type Result = z.infer<typeof resultSchema>;

const results = Object.values(
  import.meta.glob("../../../interop/results.json", { eager: true, import: "default" }),
).flatMap((recorded) => Object.values(z.record(z.string(), resultSchema).parse(recorded)));

const verdicts = { all: "works", some: "works in part", none: "does not work" };

function verdictOf({ checks }: Result): string {
  const passed = Object.values(checks);
  if (passed.every(Boolean)) return verdicts.all;
  return passed.some(Boolean) ? verdicts.some : verdicts.none;
}

/** One sentence: what it does, and what it does not. */
function sentence({ checks, note }: Result): string {
  const named = (wanted: boolean): string =>
    Object.entries(checks)
      .flatMap(([check, passed]) => (passed === wanted ? [check] : []))
      .join(", ");
  const [does, doesNot] = [named(true), named(false)];
  const both = [does, doesNot && `but not: ${doesNot}`].filter(Boolean).join(", ");
  return `${both.charAt(0).toUpperCase()}${both.slice(1)}.${note === undefined ? "" : ` ${note}`}`;
}

const headings: Readonly<Record<string, string>> = {
  renderer: "Renderers",
  generator: "Generators",
  "API client": "API clients",
  "mock server": "Mock servers",
  validator: "Validators",
};

/** A table for each kind of tool. */
export function interopMarkdown(): string {
  return blocks(
    ...Object.entries(headings).flatMap(([kind, heading]) => {
      const rows = results
        .filter((result) => result.kind === kind)
        .map((result) => [result.title, result.version, code(result.view), verdictOf(result), sentence(result)]);
      return rows.length === 0
        ? []
        : [`### ${heading}`, table(["Tool", "Version", "File", "Verdict", "What it does"], rows)];
    }),
  );
}
