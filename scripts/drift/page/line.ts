/** One line of a page, whatever format it came in. */
export interface Line {
  /** Line in the file, from 1. */
  readonly number: number;
  /** Its text without markup. The cells of a row are joined without a space, as a copied page has them. */
  readonly text: string;
  /** The cells, if the format separates them. */
  readonly cells?: readonly string[];
}

/** A fact and the line that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly line: number;
}

/** Something on a page that cannot be read, or that contradicts the rest of it. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

const spaces = /[\s\u00a0\u200b]+/g;

/** A text with single spaces, without those that only browsers make. */
export const tidy = (text: string): string => text.replaceAll(spaces, " ").trim();
