/** A change that takes a fix out of a package. */
export interface Change {
  /** The file of the package. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The row that has to notice. */
  readonly row: string;
}
