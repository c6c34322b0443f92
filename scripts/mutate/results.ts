/** What Stryker found, as its report has it. */
import { z } from "zod";

const position = z.object({ line: z.number(), column: z.number() });
type Position = z.infer<typeof position>;

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: position, end: position }),
        }),
      ),
    }),
  ),
});

/** A change of the code that no test noticed. */
export interface Survivor {
  /** `file:line` */
  readonly place: string;
  readonly was: string;
  readonly became: string;
  /** Whether no test ran the code at all. */
  readonly isUncovered: boolean;
}

export interface Score {
  readonly killed: number;
  readonly survivors: readonly Survivor[];
}

const inOneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 100 ? `${line.slice(0, 97)}...` : line;
};

/** The text between two positions, which count from 1. */
function textBetween(source: string, { start, end }: { start: Position; end: Position }): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join("\n");
}

/**
 * Counts what a report of Stryker says.
 *
 * @param report its text
 */
export function scoreOf(report: string): Score {
  const { files } = reportSchema.parse(JSON.parse(report));
  let killed = 0;
  const survivors: Survivor[] = [];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    for (const { status, location, replacement = "" } of mutants) {
      if (status === "Killed" || status === "Timeout") killed += 1;
      if (status !== "Survived" && status !== "NoCoverage") continue;
      survivors.push({
        place: `${file}:${location.start.line}`,
        was: inOneLine(textBetween(source, location)),
        became: inOneLine(replacement),
        isUncovered: status === "NoCoverage",
      });
    }
  }
  return { killed, survivors };
}

/** How many changes were tried. */
export const totalOf = ({ killed, survivors }: Score): number => killed + survivors.length;

/** How many of a hundred changes were noticed. */
export const percentOf = (score: Score): number => Math.round((100 * score.killed) / Math.max(1, totalOf(score)));

/** The survivors as lines, each with its place, which editors open. */
export const survivorsText = ({ survivors }: Score): string =>
  survivors
    .map(({ place, was, became, isUncovered }) => `${place}  ${was}  ->  ${became}${isUncovered ? "  (no test)" : ""}`)
    .join("\n");
