import type { InputOf, ModelSlug } from "../../generated/types.ts";

/** A model that this version of the package does not list; see {@link unlistedModel}. */
export interface UnlistedModel {
  readonly slug: string;
}

/**
 * Names a model that this version of the package does not list, because the platform added it later. Its input is not
 * checked by the compiler.
 *
 * @param slug `provider/model/capability`
 * @example
 * await client.run(unlistedModel("acme/next-1/text-to-video"), { prompt: "A dog" });
 */
export const unlistedModel = (slug: string): UnlistedModel => ({ slug });

/** What names a model: its slug, or {@link unlistedModel}. */
export type AnyModel = ModelSlug | UnlistedModel;

/** The input that belongs to what names a model. */
export type InputFor<Model extends AnyModel> = Model extends ModelSlug
  ? InputOf<Model>
  : Readonly<Record<string, unknown>>;
