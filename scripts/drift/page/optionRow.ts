/**
 * Rows of a price table whose cells a copied page has glued together: `Duration55x` is the value 5 of Duration at 5x,
 * `1080p1.5x` the value 1080p at 1.5x.
 */
import type { PageOption } from "./facts.ts";

const multiplier = /^(?:0\.\d+|[1-9]\d*(?:\.\d+)?)$/;
/** A value cannot end in what only begins a number. */
const cutOff = /[.:,]$/;

function splits(digits: string): PageOption[] {
  return Array.from({ length: digits.length - 1 }, (_, index) => index + 1)
    .map((at) => ({ value: digits.slice(0, at), text: digits.slice(at) }))
    .filter(({ value, text }) => multiplier.test(text) && !cutOff.test(value))
    .map(({ value, text }) => ({ value, multiplier: Number(text) }));
}

/**
 * The value and the multiplier in a text such as `1010x`; undefined if it is no such row, or could be read in several ways.
 *
 * @param declared values that the page states elsewhere, which decide between several ways
 */
export function splitOption(text: string, declared: readonly string[] = []): PageOption | undefined {
  const [, glued] = /^(.+?)\s*[x×]$/.exec(text) ?? [];
  if (glued === undefined) return undefined;
  const spaced = /^(.+)\s(\S+)$/.exec(glued);
  if (spaced?.[1] !== undefined && multiplier.test(spaced[2] ?? "")) {
    return { value: spaced[1], multiplier: Number(spaced[2]) };
  }
  const ways = splits(glued);
  const known = ways.filter(({ value }) => declared.includes(value));
  if (known.length === 1) return known[0];
  // Lengths multiply the cost by themselves.
  const byItself = ways.find(({ value, multiplier: times }) => Number(value) === times);
  if (byItself !== undefined) return byItself;
  // A number at the end belongs together: `1080p1.5` is not `1080p1.` and `5`.
  const [, word = "", end = ""] = /^(.*[a-z])([\d.]+)$/i.exec(glued) ?? [];
  if (multiplier.test(end)) return { value: word, multiplier: Number(end) };
  return ways.length === 1 ? ways[0] : undefined;
}
