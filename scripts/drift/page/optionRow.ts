/**
 * Rows of a price table whose cells a copied page has glued together: `Duration55x` is the value 5 of Duration at 5x,
 * `1080p1.5x` the value 1080p at 1.5x.
 */
import type { PageOption } from "./facts.ts";

const multiplier = /^(?:0\.\d+|[1-9]\d*(?:\.\d+)?)$/;
/** A value cannot end in what only begins a number. */
const cutOff = /[.:,–-]$/;

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

const mostInRange = 100;

/** The values of a row for a range of lengths, `4-12` at `4-12x`: each whole number, which multiplies by itself. */
export function rangeOf(value: string, times: string): PageOption[] {
  const [, from, to] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(value) ?? [];
  if (from === undefined || value !== times.replace(/\s*[x×]$/, "")) return [];
  const [first, count] = [Number(from), Number(to) - Number(from) + 1];
  if (!(count > 0 && count <= mostInRange)) return [];
  return Array.from({ length: count }, (_, index) => ({ value: String(first + index), multiplier: first + index }));
}

/** The options of a row whose cells are glued: one, those of a range, or none if it cannot be read. */
export function optionsIn(text: string, declared: readonly string[] = []): PageOption[] {
  const [, value, times] = /^(\d+[-–]\d+?)(\d+[-–]\d+)\s*[x×]$/.exec(text) ?? [];
  if (value !== undefined && value === times) return rangeOf(value, times);
  const option = splitOption(text, declared);
  return option === undefined ? [] : [option];
}
