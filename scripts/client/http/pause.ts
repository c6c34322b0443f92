/** The longest pause before another attempt, in milliseconds. Whoever asks for more has to be asked again later. */
export const longestPause = 60_000;

/** What `Retry-After` says, in milliseconds: it is a number of seconds or a date. */
function retryAfter(response: Response): number {
  const value = response.headers.get("retry-after") ?? "";
  return Number(value) * 1000 || Date.parse(value) - Date.now();
}

/**
 * The pause before a call is sent again, in milliseconds: what the server asks for, or else half a second, doubled each
 * time up to 8 seconds, of which up to a half is left out at random, so that clients that failed together do not come
 * back together.
 *
 * @param attempt how many attempts there were
 */
export function pauseAfter(outcome: Response | Error, attempt: number): number {
  const asked = outcome instanceof Response ? retryAfter(outcome) : 0;
  return asked > 0 ? asked : Math.min(250 * 2 ** attempt, 8_000) * (1 - Math.random() / 2);
}
