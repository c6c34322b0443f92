/** What the description of a model says about its values: `up to 4K`, `3 to 15 seconds`, `5 or 10 seconds`, `in ten shapes`. */
import { decidedBy } from "./output.ts";
import { list } from "./phrases.ts";

/** The parameters of which descriptions speak, and how. */
const spokenOf = {
  resolution: { names: decidedBy.resolution, words: /(?:up to )?\b\d+[pk]\b(?:(?:,| or| to) \d+[pk]\b)*/gi },
  seconds: {
    names: decidedBy.seconds,
    words: /(?<!about )(?:up to )?\b(?<!about )\d+\b(?:(?:,| or| to) \d+\b)*(?=(?: more)? seconds)/gi,
  },
  frames: { names: ["fps"], words: /(?:up to (?:\w+ and )?)?\b\d+\b(?= frames per second)/gi },
  shapes: { names: decidedBy.aspectRatio, words: /\b\w+(?= shapes?\b)/gi },
};

/** Words that are not true, and what would be. */
export interface StaleClaim {
  readonly parameter: string;
  readonly words: string;
  readonly instead: string;
}

const counts = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A resolution as a number that grows with it: `1k` is 1,000. */
const sizeOf = (value: string): number => Number.parseInt(value, 10) * (/k$/i.test(value) ? 1000 : 1);

/** A value as prose writes it. */
const inProse = (value: string): string => value.replace(/k$/, "K");

/** The same claim about these values, in ascending order: `up to 4K` stays `up to`, a range a range, a list a list. */
function claimAbout(values: readonly string[], words: string): string {
  const [least = "", greatest = least] = [values[0], values.at(-1)];
  if (values.length === 1) return greatest;
  if (/^up to /i.test(words)) return words.replace(/\S+$/, greatest);
  if (words.includes(" to ")) return `${least} to ${greatest}`;
  const named = words.split(/, | or /);
  if (named.every((value) => values.includes(value))) return words;
  if (named.length > 1) return list(values, "or");
  return values.find((value) => sizeOf(value) > sizeOf(words)) ?? greatest;
}

function trueClaim(values: readonly string[], words: string): string {
  if (counts.includes(words.toLowerCase())) return counts[values.length] ?? String(values.length);
  const known = values
    .filter((value) => /^\d+[pk]?$/i.test(value))
    .toSorted((one, other) => sizeOf(one) - sizeOf(other));
  return known.length === 0 ? words : claimAbout(known.map(inProse), words);
}

/**
 * What a model's description says of its values that is not, or no longer, so.
 *
 * @param valuesOf the allowed values of a parameter, if it is a choice
 */
export function staleClaims(
  description: string,
  valuesOf: (parameter: string) => readonly string[] | undefined,
): StaleClaim[] {
  return Object.values(spokenOf).flatMap(({ names, words: pattern }) =>
    names.flatMap((parameter) => {
      const values = valuesOf(parameter);
      if (values === undefined) return [];
      return [...description.matchAll(pattern)].flatMap(([words]) => {
        const instead = trueClaim(values, words);
        return words.toLowerCase() === instead.toLowerCase() ? [] : [{ parameter, words, instead }];
      });
    }),
  );
}
