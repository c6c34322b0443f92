/** What each tool was found to do: recorded in `results.json`, shown on the portal, compared in CI. */

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { isSameJson } from "../document/json.ts";
import { type ForeignTool, kinds, type Outcome } from "./tool.ts";

const resultSchema = z.object({
  title: z.string(),
  kind: z.enum(kinds),
  version: z.string(),
  view: z.string(),
  /** Whether CI fails if it gets worse. */
  isWatched: z.boolean(),
  /** Each check with whether it passed. */
  checks: z.record(z.string(), z.boolean()),
  note: z.string().optional(),
});
const resultsSchema = z.record(z.string(), resultSchema);
export type Result = z.infer<typeof resultSchema>;
export type Results = z.infer<typeof resultsSchema>;

const file = fileURLToPath(new URL("results.json", import.meta.url));

/** @returns the recorded results by the name of the tool */
export const readResults = async (): Promise<Results> => resultsSchema.parse(JSON.parse(await readFile(file, "utf8")));

/** Records results in the order of kinds, then of titles. */
export async function writeResults(results: Results): Promise<void> {
  const entries = Object.entries(results).sort(
    ([, a], [, b]) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.title.localeCompare(b.title, "en"),
  );
  await writeFile(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

export const resultOf = (tool: ForeignTool, outcome: Outcome): Result => ({
  title: tool.title,
  kind: tool.kind,
  version: tool.version,
  view: tool.view,
  isWatched: tool.isWatched ?? false,
  checks: Object.fromEntries(Object.entries(outcome).map(([check, problem]) => [check, problem === undefined])),
  ...(tool.note === undefined ? {} : { note: tool.note }),
});

/** The checks that passed when the result was recorded, and no longer do. */
export const lostChecks = (recorded: Result | undefined, now: Result): string[] =>
  Object.entries(recorded?.checks ?? {}).flatMap(([check, passed]) =>
    passed && now.checks[check] !== true ? [check] : [],
  );

/** Whether something else than what is recorded was found. */
export const isRecorded = (recorded: Result | undefined, now: Result): boolean => isSameJson(recorded, now);

/** `works`, `in part` or `fails`. */
export function verdictOf({ checks }: Pick<Result, "checks">): "works" | "in part" | "fails" {
  const passed = Object.values(checks);
  if (passed.every(Boolean)) return "works";
  return passed.some(Boolean) ? "in part" : "fails";
}
