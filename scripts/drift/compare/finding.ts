export const kinds = ["new", "changed", "contradictory", "gone", "unreadable"] as const;
export type Kind = (typeof kinds)[number];

/** One difference between the provider's pages and the document. */
export interface Finding {
  readonly kind: Kind;
  /** The model, if the page names it. */
  readonly slug?: string;
  /** One sentence. */
  readonly message: string;
  /** File or URL of the page. Absent for a model without one. */
  readonly source?: string;
  readonly line?: number;
}
