/** One change of the document, as a user of the API sees it. */
import { isSameJson } from "../document/json.ts";

/** What a release with a change must raise, the smallest first. */
export const bumps = ["patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/**
 * What a change means to someone who uses the API as it was: a call of theirs can fail or do something else, something
 * new is there, it costs another amount, or only the words differ.
 */
export type Kind = "breaking" | "additive" | "price" | "docs";

export interface Change {
  readonly kind: Kind;
  readonly bump: Bump;
  /** A sentence for people. */
  readonly text: string;
}

/** A change and where it is. */
export interface Entry extends Change {
  /** Slugs of the models that it is about; none where it is about the API as a whole. */
  readonly models: readonly string[];
  /** What else it is about, such as an operation. Empty for models. */
  readonly place: string;
}

export const breaking = (text: string): Change => ({ kind: "breaking", bump: "major", text });
export const additive = (text: string): Change => ({ kind: "additive", bump: "minor", text });
export const price = (text: string): Change => ({ kind: "price", bump: "minor", text });
/** Other words for the same thing. */
export const docs = (text: string): Change => ({ kind: "docs", bump: "patch", text });
/** Another reading of a fact that the documentation leaves open: who relied on the first has to look. */
export const reading = (text: string): Change => ({ kind: "docs", bump: "minor", text });

/** Members that say something to people, and nothing to programs. */
export const words: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "description",
  "example",
  "examples",
  "$comment",
]);

/** The higher one of two bumps. */
export const higher = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) < bumps.indexOf(other) ? other : one);

/** What a release with all these changes must raise; undefined without changes. */
export const bumpOf = (changes: readonly Change[]): Bump | undefined =>
  changes.map(({ bump }) => bump).reduce<Bump | undefined>((all, bump) => higher(all ?? bump, bump), undefined);

/** A value as people write it in a sentence. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** Two values as a sentence compares them: if both are long and begin alike, from shortly before they differ. */
export function shownPair(before: unknown, after: unknown): readonly [before: string, after: string] {
  const [old, now] = [shown(before), shown(after)];
  if (old !== now) return [old, now];
  const texts = [before, after].map((value) => JSON.stringify(value) ?? "nothing");
  const [one = "", other = ""] = texts;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const start = Math.max(0, same - 20);
  const cut = (text: string): string => `...${text.slice(start, start + 74)}${text.length > start + 74 ? "..." : ""}`;
  return [cut(one), cut(other)];
}

/**
 * A change of one value, by how it came about. The functions are only called if the value differs.
 *
 * @param added what it means that there is a value now
 * @param removed what it means that there is none any more
 * @param changed what it means that it is another one
 */
export function compareValue<T>(
  before: T | undefined,
  after: T | undefined,
  {
    added,
    removed,
    changed,
  }: {
    added: (value: T) => Change;
    removed: (value: T) => Change;
    changed: (before: T, after: T) => Change;
  },
): Change[] {
  if (isSameJson(before, after)) return [];
  if (before === undefined) return after === undefined ? [] : [added(after)];
  return [after === undefined ? removed(before) : changed(before, after)];
}

/** A change of words only. Empty when they are the same. */
export const compareWords = (
  what: string,
  before: unknown,
  after: unknown,
  says = "is worded differently",
): Change[] => (isSameJson(before, after) ? [] : [docs(`${what} ${says}.`)]);

/** A change of an assumption. Empty when it is the same. */
export const compareAssumption = (of: string, before: unknown, after: unknown): Change[] =>
  compareValue(before, after, {
    added: (text) => reading(`${of} rests on an assumption now: ${text}`),
    removed: () => reading(`${of} is no longer an assumption.`),
    changed: (_, text) => reading(`${of} rests on another assumption: ${text}`),
  });
