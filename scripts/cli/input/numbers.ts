/** Readers of options that are numbers. */
import { InvalidArgumentError } from "commander";
import { say } from "../../document/phrases.ts";

/**
 * Makes a reader of a number.
 *
 * @param what it has to be, in words
 * @param least the number has to be at least this, or more than 0
 * @param most the number has to be at most this
 */
export const numberOf =
  (what: string, least = Number.MIN_VALUE, most = Number.MAX_VALUE) =>
  (text: string): number => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be ${what}, not ${say(text)}.`);
  };

/** US dollars, with or without their sign, such as `0.50`. */
export const dollars = (text: string): number => numberOf("US dollars, such as 0.50", 0)(text.replace(/^\$/, ""));
