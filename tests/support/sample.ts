import { week } from "../../scripts/program/week.ts";

export { week };

/** Whether everything is tested, and nothing waits for its week. */
export const isWhole = process.env.SAMPLE === "all";

/** Whether all of what `npm test` samples is tested, as by `npm run test:thorough`. */
export const isThorough = isWhole || process.env.SAMPLE === "thorough";

/**
 * Whether it is the turn of an item this week; always in a thorough run.
 *
 * @param index which item it is
 * @param of an item is chosen every so many weeks
 */
export const isTurn = (index: number, of: number): boolean => isThorough || index % of === week % of;

/**
 * The items whose turn it is this week; all of them in a thorough run.
 *
 * @param of an item is chosen every so many weeks
 */
export const ofThisWeek = <T>(items: readonly T[], of: number): T[] => items.filter((_, index) => isTurn(index, of));

/** A third of the items each week, for what takes minutes also in a thorough run; all of them with `SAMPLE=all`. */
export const aThird = <T>(items: readonly T[]): T[] => items.filter((_, index) => isWhole || index % 3 === week % 3);

/**
 * One item a week, from each list in turn; all of them in a thorough run.
 *
 * @param lists none of them empty
 */
export const inTurn = <T>(lists: readonly (readonly T[])[]): T[] => {
  if (isThorough) return lists.flat();
  const list = lists[week % lists.length] ?? [];
  return list.slice(Math.floor(week / lists.length) % list.length).slice(0, 1);
};
