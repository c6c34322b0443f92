import type { Price } from "../../../document/pricing.ts";

/** What the form of a model has to know; written into the page by TryIt.astro. */
export interface Facts {
  readonly slug: string;
  readonly price: Price;
  /** The API itself. */
  readonly server: string;
  readonly submitPath: string;
  /** With `{jobId}` in place of the id. */
  readonly jobPath: string;
  /** Where `servers.json` is. */
  readonly servers: string;
}

/** Any key will do for the mock. */
export const mockKey = "pb_test";
