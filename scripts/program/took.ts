/** How long something took, for people: `4.2 s`, `75 s`. */
export function took(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}

/** How long it is since something started, by `performance.now()`. */
export const tookSince = (started: number): string => took(performance.now() - started);
