import type { Capability, ModelSlug } from "../../../generated/types.ts";
import type { Price } from "../../document/pricing.ts";

/** What the document says of a model besides its input. */
export interface ModelFacts<Slug extends ModelSlug = ModelSlug> {
  readonly slug: Slug;
  readonly displayName: string;
  readonly provider: string;
  readonly capability: Capability;
  readonly description: string;
  /** How long a job usually takes, in seconds. */
  readonly processingSeconds: number;
  readonly price: Price;
  /** Present when the model is going to be switched off. Days are ISO dates. */
  readonly deprecation?: { readonly since: string; readonly sunset?: string; readonly successor: string };
}
