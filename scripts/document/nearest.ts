import { distance } from "fastest-levenshtein";

/** Longer texts are not typing mistakes, and comparing them would take long. */
const longest = 200;

/** Whether a string is a number, as `"10"` is. */
export const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** How far a string is from another: the difference of two numbers, or the characters to change, whatever their case. */
function distanceBetween(text: string, candidate: string): number {
  return isNumber(text) && isNumber(candidate)
    ? Math.abs(Number(text) - Number(candidate))
    : distance(text.toLowerCase(), candidate.toLowerCase());
}

/** Whether a string is a part of a candidate, as `kling-2.6-pro` is of some slugs. Digits are part of too much. */
const isPartOf = (text: string, candidate: string): boolean =>
  text !== "" && !isNumber(text) && candidate.toLowerCase().includes(text.toLowerCase());

/** The candidates nearest to a string, nearest first: those of which it is a part before all others. Nothing for a string that is empty, or too long to be meant as one of them. */
export function nearest(text: string, candidates: readonly string[], count: number): string[] {
  if (text === "" || text.length > longest) return [];
  return candidates
    .map((candidate) => ({ candidate, part: isPartOf(text, candidate), far: distanceBetween(text, candidate) }))
    .sort((a, b) => Number(b.part) - Number(a.part) || a.far - b.far)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The number in a string that has no more than a unit beside it, such as `1080` in `1080p`, and 8 in ` 08` and `8 s`. */
function amountIn(text: string): number | undefined {
  const [, digits] = /^\s*(\d+(?:\.\d+)?)\s*[a-z]*\s*$/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The one candidate of which something holds; nothing when it holds of several. */
function only(candidates: readonly string[], holds: (candidate: string) => boolean): string | undefined {
  const [found, ...others] = candidates.filter(holds);
  return others.length === 0 ? found : undefined;
}

/**
 * The candidate that a string likely stands for: the only one that is the same but for its case or for a unit, or of which
 * it is a part, or else one of which it is a misspelling, with one character in six wrong, or just one. A number never
 * stands for another number.
 */
export function misspelled(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > longest) return undefined;
  const lower = text.trim().toLowerCase();
  const amount = amountIn(text);
  const same =
    only(candidates, (candidate) => candidate.toLowerCase() === lower) ??
    only(candidates, (candidate) => amount !== undefined && amountIn(candidate) === amount) ??
    only(candidates, (candidate) => lower.length > 2 && isPartOf(lower, candidate));
  if (same !== undefined) return same;
  const [best] = nearest(text, candidates, 1);
  if (best === undefined) return undefined;
  const changes = distance(text.toLowerCase(), best.toLowerCase());
  const length = Math.min(text.length, best.length);
  return length > 2 && changes <= Math.max(1, length / 6) && !isNumber(text) ? best : undefined;
}
