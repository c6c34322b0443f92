import type { ModelInputs } from "../../generated/types.ts";

declare const unlisted: unique symbol;

/**
 * The slug of a model that this version of the package does not list; see {@link unlistedModel}. It is a plain string
 * with a mark for the compiler, so that no mistyped slug passes for one.
 */
export type UnlistedModel = string & { readonly [unlisted]: true };

/**
 * Names a model that this version of the package does not list, because the platform added it later. Its input is not
 * checked by the compiler.
 *
 * @param slug `provider/model/capability`
 * @example
 * await client.run(unlistedModel("acme/next-1/text-to-video"), { prompt: "A dog" });
 */
export function unlistedModel(slug: string): UnlistedModel;
export function unlistedModel(slug: string): string {
  return slug;
}

/** The input of every model, and of those that are not listed. A map, so that the compiler looks at one entry only. */
interface AnyModelInputs extends ModelInputs {
  readonly [model: UnlistedModel]: Readonly<Record<string, unknown>>;
}

/** What names a model: its slug, or {@link unlistedModel}. */
export type AnyModel = keyof AnyModelInputs;

/** The input that belongs to what names a model. */
export type InputFor<Model extends AnyModel> = AnyModelInputs[Model];
