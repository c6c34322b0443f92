/** The number of the current week, by which samples rotate. */
export const week = Math.floor(Date.now() / (7 * 24 * 60 * 60 * 1000));

/**
 * The items whose turn it is this week; all of them with `SAMPLE=all`.
 *
 * @param of an item is chosen every so many weeks
 */
export const ofThisWeek = <T>(items: readonly T[], of: number): T[] =>
  items.filter((_, index) => process.env.SAMPLE === "all" || index % of === week % of);
