/** The number of the current week, by which samples of what takes long rotate. */
export const week = Math.floor(Date.now() / (7 * 24 * 60 * 60 * 1000));
