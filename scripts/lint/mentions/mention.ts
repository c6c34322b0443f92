import type { Document } from "../../document/view.ts";

/** A text that names a model, a cost or a time, and the document says something else. */
export interface Mention {
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, and what to write. */
  readonly message: string;
}

/** Finds what a text says differently from the document. The file is relative to the repository. */
export type FindMentions = (document: Document, text: string, file: string) => Mention[];

/** The line of a place in a text, counted from 1. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;
