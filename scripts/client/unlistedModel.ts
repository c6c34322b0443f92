import type { ModelInputs } from "../../generated/types.ts";

/** A model that this version of the package does not list; see {@link unlistedModel}. */
export type UnlistedModel = `unlisted:${string}`;

/**
 * Names a model that this version of the package does not list, because the platform added it later. Its input is not
 * checked by the compiler.
 *
 * @param slug `provider/model/capability`
 * @example
 * await client.run(unlistedModel("acme/next-1/text-to-video"), { prompt: "A dog" });
 */
export const unlistedModel = (slug: string): UnlistedModel => `unlisted:${slug}`;

export const slugOf = (model: AnyModel): string => model.replace("unlisted:", "");

/** The input of every model, and of those that are not listed. A map, so that the compiler looks at one entry only. */
interface AnyModelInputs extends ModelInputs {
  readonly [model: UnlistedModel]: Readonly<Record<string, unknown>>;
}

/** What names a model: its slug, or {@link unlistedModel}. */
export type AnyModel = keyof AnyModelInputs;

/** The input that belongs to what names a model. */
export type InputFor<Model extends AnyModel> = AnyModelInputs[Model];
