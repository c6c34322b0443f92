/** One kind of work that comes up in the course of a year. */
import type { Kind } from "../diff/entry.ts";
import type { Document, Model } from "../document/view.ts";
import type { Hands } from "./hands.ts";

/** What is checked after the edit, in this order. */
export const steps = ["lint", "build", "check", "diff", "tests"] as const;
export type Step = (typeof steps)[number];

export interface Guide {
  /** Relative to the repository. */
  readonly file: string;
  readonly section: string;
  /** How the guide calls each file that is edited: the words by the beginning of the file's path. */
  readonly names: Readonly<Record<string, string>>;
}

/** What a guide leaves for later: the step that has to fail, and what it has to say. */
export interface Left {
  readonly step: Step;
  readonly says: RegExp;
}

/** Which model a job is done to: the first of this shape. */
export interface Shape {
  /** Such as `a length and sound decide its price`. */
  readonly title: string;
  readonly fits: (model: Model, document: Document) => boolean;
  /** What may name the model: anything, nothing, or, left out, tests and no text, sample or example. */
  readonly named?: "anywhere" | "nowhere";
}

interface Work {
  /** As on the command line, such as `price`. */
  readonly name: string;
  readonly guide: Guide;
  /** How many files are edited by hand at most, before lint says what is left. */
  readonly most: number;
  /** How `npm run diff` rates it. */
  readonly rated: Kind;
  /** A worse rating that may come with it. */
  readonly mayRate?: Kind;
}

/** A job that is done to models. */
export interface ModelJob extends Work {
  readonly shapes: readonly (Shape & { readonly leaves?: readonly Left[] })[];
  edit(hands: Hands, model: Model, document: Document, shape: Shape): Promise<void>;
}

/** A job that is about the API as a whole. */
export interface ApiJob extends Work {
  readonly leaves?: readonly Left[];
  edit(hands: Hands): Promise<void>;
  /**
   * Writes what lint lists, if too much would fail without it. Then only lint has to list what is in `leaves`, and nothing
   * may fail afterwards.
   */
  finish?(hands: Hands): Promise<void>;
}

export type Job = ModelJob | ApiJob;

/** Where the guides of models are. */
export const modelGuide = "openapi/models/README.md";
/** Where the others are. */
export const apiGuide = "openapi/README.md";
