import { week } from "../../scripts/program/week.ts";

export { week };

/** Whether everything is tested, as by `npm run test:thorough`, and not a sample of it, as by `npm test`. */
export const isThorough = process.env.SAMPLE === "all";

/**
 * The items whose turn it is this week; all of them in a thorough run.
 *
 * @param of an item is chosen every so many weeks
 */
export const ofThisWeek = <T>(items: readonly T[], of: number): T[] =>
  items.filter((_, index) => isThorough || index % of === week % of);
