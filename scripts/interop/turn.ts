import { week } from "../program/week.ts";
import type { ForeignTool } from "./tool.ts";

/** How many of the watched tools, and of the others, are tried in a week. */
const watchedEachWeek = 4;
const othersEachWeek = 2;

/** Takes the next `count` items each week, so that all have had their turn, and begins anew. */
function inTurn<T>(items: readonly T[], count: number, turn: number): T[] {
  const start = turn * count;
  return items.length <= count
    ? [...items]
    : Array.from({ length: count }, (_, index) => items[(start + index) % items.length]).filter(
        (item) => item !== undefined,
      );
}

/** The tools whose turn it is: some of those that matter most, then some others. `SAMPLE=all` is all of them. */
export function toolsOfThisWeek(tools: readonly ForeignTool[], turn = week): ForeignTool[] {
  if (process.env.SAMPLE === "all") return [...tools];
  return [
    ...inTurn(
      tools.filter(({ isWatched }) => isWatched),
      watchedEachWeek,
      turn,
    ),
    ...inTurn(
      tools.filter(({ isWatched }) => !isWatched),
      othersEachWeek,
      turn,
    ),
  ];
}
