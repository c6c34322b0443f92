import type { ModelInputs, ModelSlug } from "../../generated/types.ts";

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
export type AnyModel = ModelSlug | UnlistedModel;

/** What all members of a union have in common, as one type: `A & B` for `A | B`. */
type Intersection<Union> = (Union extends unknown ? (value: Union) => void : never) extends (value: infer All) => void
  ? All
  : never;

/** Takes the values of one parameter that one of several inputs allows. Of a union of these, the values that all allow. */
type TakerOf<Inputs, Name extends PropertyKey> = Inputs extends { [Each in Name]?: infer Value }
  ? (value: Value) => void
  : never;

/** What each of several inputs takes: the parameters that all of them have, with the values that all of them allow. */
type CommonInput<Inputs, Name extends keyof Inputs = keyof Inputs> = {
  [Each in Name]: TakerOf<Inputs, Each> extends (value: infer Value) => void ? Value : never;
};

/** The input of a model: `InputOf<"provider/model/capability">`. For a union of slugs, what each of the models takes. */
export type InputOf<Model extends AnyModel> = [AnyModelInputs[Model]] extends [Intersection<AnyModelInputs[Model]>]
  ? AnyModelInputs[Model]
  : CommonInput<AnyModelInputs[Model]>;
