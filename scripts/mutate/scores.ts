/** The scores that were written down: a table with one line for each folder. */
import { percentOf, type Score } from "./results.ts";

export const scoresFile = new URL("scores.md", import.meta.url);

const row = /^\| `(?<folder>[^`]+)` \| (?<percent>\d+) % \|/;

/** The score of a folder in a table, in per cent, if it has one. */
export function recordedPercent(table: string, folder: string): number | undefined {
  const found = table.split("\n").find((line) => row.exec(line)?.groups?.folder === folder);
  return found === undefined ? undefined : Number(row.exec(found)?.groups?.percent);
}

/** A table with the score of a folder, in the place of the one before. */
export function withScore(table: string, folder: string, score: Score, day: Date): string {
  const { killed, survivors } = score;
  const uncovered = survivors.filter(({ isUncovered }) => isUncovered).length;
  const counts = [`${percentOf(score)} %`, killed, survivors.length - uncovered, uncovered];
  const lines = table.trimEnd().split("\n");
  const others = lines.filter((line) => row.test(line) && row.exec(line)?.groups?.folder !== folder);
  const rows = [...others, `| \`${folder}\` | ${[...counts, day.toISOString().slice(0, 10)].join(" | ")} |`];
  return `${[...lines.filter((line) => !row.test(line)), ...rows.sort()].join("\n")}\n`;
}
