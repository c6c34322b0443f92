/** A page before it is read. */
export interface Page {
  /** File name relative to where it was looked for, or URL. */
  readonly source: string;
  readonly text: string;
}

export interface PageSet {
  readonly pages: readonly Page[];
  /** What should have been a page. */
  readonly unread: readonly { readonly source: string; readonly message: string }[];
  /** Whether these are the pages of all models, so that a model without one is gone. */
  readonly isWhole: boolean;
}

/** Pages that cannot be had at all. The message says why, and what to name instead. */
export class SourceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SourceError";
  }
}
