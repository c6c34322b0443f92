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

const words = new Intl.ListFormat("en-GB");

function verdictOf({ checks }: Result): string {
  const passed = Object.values(checks);
  if (passed.every(Boolean)) return "Works";
  return passed.some(Boolean) ? "Works in part" : "Does not work";
}

/** The verdict, and in one sentence what it does and what it does not. */
function sentence(result: Result): string {
  const { checks, note } = result;
  const named = (wanted: boolean): string =>
    words.format(Object.entries(checks).flatMap(([check, passed]) => (passed === wanted ? [check] : [])));
  const both = [named(true), named(false) && `not: ${named(false)}`].filter(Boolean).join("; ");
  return `${verdictOf(result)}: ${both}.${note === undefined ? "" : ` ${note}`}`;
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
        .map((result) => [`${result.title} ${result.version}`, code(result.view), sentence(result)]);
      return rows.length === 0 ? [] : [`### ${heading}`, table(["Tool", "File", "What it does"], rows)];
    }),
  );
}
