/** The scores that were written down: a table with one line for each folder. */
import { percentOf, type Score, totalOf } from "./results.ts";

export const scoresFile = new URL("scores.md", import.meta.url);

const row =
  /^\| `(?<folder>[^`]+)` \| \d+ %(?<part> so far)? \| (?<killed>\d+) \| (?<survived>\d+) \| (?<uncovered>\d+) \|/;

/** How many changes of how many were noticed. */
export interface Recorded {
  readonly killed: number;
  readonly total: number;
}

/** The score of a folder in a table, if the folder was tried as a whole. */
export function recordedScore(table: string, folder: string): Recorded | undefined {
  for (const line of table.split("\n")) {
    const found = row.exec(line)?.groups;
    if (found?.folder !== folder || found.part !== undefined) continue;
    const killed = Number(found.killed);
    return { killed, total: killed + Number(found.survived) + Number(found.uncovered) };
  }
  return undefined;
}

/** Whether tests notice a smaller share than before. In whole numbers, so that one change among hundreds counts. */
export const isWorse = (score: Score, before: Recorded): boolean =>
  score.killed * before.total < before.killed * totalOf(score);

/**
 * A table with the score of a folder, in the place of the one before.
 *
 * @param isWhole whether all changes were tried
 */
export function withScore(table: string, folder: string, score: Score, day: Date, isWhole = true): string {
  const { killed, survivors } = score;
  const uncovered = survivors.filter(({ isUncovered }) => isUncovered).length;
  const counts = [`${percentOf(score)} %${isWhole ? "" : " so far"}`, killed, survivors.length - uncovered, uncovered];
  const lines = table.trimEnd().split("\n");
  const others = lines.filter((line) => row.test(line) && row.exec(line)?.groups?.folder !== folder);
  const rows = [...others, `| \`${folder}\` | ${[...counts, day.toISOString().slice(0, 10)].join(" | ")} |`];
  return `${[...lines.filter((line) => !row.test(line)), ...rows.sort()].join("\n")}\n`;
}
