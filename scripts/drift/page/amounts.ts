/** Amounts and times as pages write them. */
import { toMicroCents } from "../../document/dollars.ts";
import type { BaseCost } from "./facts.ts";

const shortUnits: Readonly<Record<string, string>> = { sec: "second", s: "second", img: "image", req: "request" };
const seconds: Readonly<Record<string, number>> = { s: 1, sec: 1, second: 1, min: 60, minute: 60, hour: 3600 };
const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const unit = String.raw`(?:\s*(?:/|per)\s*([a-z]+))?`;
/** What makes of an amount the end of a range, the cost of several or of another unit, or a former one. */
const notOne = /^\s*(?:(?:[-–—]|to\b)\s*[$\d]|[km]\b|for\b|\(was\b|\/|per\b)/i;
const costPattern = new RegExp(`^${number}\\s*micro-?cents?${unit}(?:\\s*\\(\\$\\s*${number}${unit}\\)${unit})?`, "i");
const dollarPattern = new RegExp(`^(?:(?:\\$|USD)\\s*${number}(?:\\s*USD)?|${number}\\s*(?:cents?|¢))${unit}`, "i");
const timePattern = new RegExp(`^(?:~|about)?\\s*${number}\\s*([a-z]+?)s?$`, "i");

/** A number with commas between thousands: `40,000`. */
export const readNumber = (text: string): number => Number(text.replaceAll(",", ""));

const unitOf = (text: string): string => shortUnits[text.toLowerCase()] ?? text.toLowerCase();

/** A cost as a page states it, in both currencies. */
export interface StatedCost extends BaseCost {
  /** The amount in US dollars beside it, in micro-cents. */
  readonly dollarsAsMicroCents?: number;
}

/** Reads a cost that is stated in dollars or cents only: `$0.07 per second`, `7 cents/second`. */
function readDollars(text: string): StatedCost | undefined {
  const [whole, dollars, cents, per] = dollarPattern.exec(text) ?? [];
  if (whole === undefined || notOne.test(text.slice(whole.length))) return undefined;
  const amount = dollars === undefined ? readNumber(cents ?? "") / 100 : readNumber(dollars);
  return {
    microCents: toMicroCents(amount),
    ...(per === undefined ? {} : { per: unitOf(per) }),
  };
}

/**
 * Reads `70,000 micro-cents/second ($0.07/sec)`, or the same in another unit of money; undefined if it is no cost, a range
 * of costs, or the cost of an amount of units, such as `per 1,000 images`.
 */
export function readCost(text: string): StatedCost | undefined {
  const [whole, amount, before, dollars, , after] = costPattern.exec(text) ?? [];
  if (whole === undefined || amount === undefined) return readDollars(text);
  if (notOne.test(text.slice(whole.length))) return undefined;
  const per = before ?? after;
  return {
    microCents: readNumber(amount),
    ...(per === undefined ? {} : { per: unitOf(per) }),
    ...(dollars === undefined ? {} : { dollarsAsMicroCents: toMicroCents(readNumber(dollars)) }),
  };
}

/** Reads `~240 seconds` and `4 minutes`, in seconds; undefined if it is no time. */
export function readSeconds(text: string): number | undefined {
  const [, amount, name = ""] = timePattern.exec(text) ?? [];
  const factor = seconds[name.toLowerCase()];
  return amount === undefined || factor === undefined ? undefined : readNumber(amount) * factor;
}
