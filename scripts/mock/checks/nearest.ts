import { distance } from "fastest-levenshtein";

/** Longer texts are not typing mistakes, and comparing them would take long. */
const longest = 200;

/** Whether a text is a number, as `"10"` is. */
export const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** How far a text is from another: the difference of two numbers, or the characters to change, whatever their case. */
function distanceBetween(text: string, candidate: string): number {
  return isNumber(text) && isNumber(candidate)
    ? Math.abs(Number(text) - Number(candidate))
    : distance(text.toLowerCase(), candidate.toLowerCase());
}

/** Whether a text is a part of a candidate, as `kling-2.6-pro` is of some slugs. Digits are part of too much. */
const isPartOf = (text: string, candidate: string): boolean =>
  text !== "" && !isNumber(text) && candidate.toLowerCase().includes(text.toLowerCase());

/** The candidates nearest to a text, nearest first: those of which it is a part before all others. Nothing for a text that is empty, or too long to be meant as one of them. */
export function nearest(text: string, candidates: readonly string[], count: number): string[] {
  if (text === "" || text.length > longest) return [];
  return candidates
    .map((candidate) => ({ candidate, part: isPartOf(text, candidate), far: distanceBetween(text, candidate) }))
    .sort((a, b) => Number(b.part) - Number(a.part) || a.far - b.far)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/**
 * The candidate that a text is likely a misspelling of: one character in six is wrong, or just one. Numbers are never
 * misspelled.
 */
export function misspelled(text: string, candidates: readonly string[]): string | undefined {
  const [best] = nearest(text, candidates, 1);
  if (best === undefined) return undefined;
  const changes = distance(text.toLowerCase(), best.toLowerCase());
  const length = Math.min(text.length, best.length);
  return length > 2 && changes <= Math.max(1, length / 6) && !isNumber(text) ? best : undefined;
}
