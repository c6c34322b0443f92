import type { Experimental_VideoModelV4File, SharedV4Warning } from "@ai-sdk/provider";
import type { InputSchema, ModelOptions } from "../../../generated/ai-sdk-data/models.ts";
import { deprecationWarning } from "../request.ts";

/** A file as the AI SDK passes it: an address, or bytes that have to be uploaded. */
export type GivenFile = Experimental_VideoModelV4File;

/** The input of a job while it is put together. */
export interface Draft {
  readonly slug: string;
  readonly model: ModelOptions;
  /** The model's own inputs, by name. */
  readonly values: Record<string, unknown>;
  /** The same, of inputs that take files. */
  readonly files: Record<string, GivenFile | readonly GivenFile[]>;
  /** The option of the AI SDK that an input came from, by its name. */
  readonly origins: Record<string, string>;
  /** What the model lacks. */
  readonly warnings: SharedV4Warning[];
}

export const emptyDraft = (slug: string, model: ModelOptions): Draft => ({
  ...{ slug, model, values: {}, files: {}, origins: {} },
  warnings: deprecationWarning(slug, model.deprecated),
});

/** Warns that the model does not support an option. */
export function warnUnsupported({ slug, warnings }: Draft, feature: string, details: string): void {
  warnings.push({ type: "unsupported", feature, details: `${slug} ${details}` });
}

/** The schema of an input of the model. */
export const schemaOf = ({ model }: Draft, name: string): InputSchema => model.schema.properties[name] ?? {};

/** Sets an input of the model. */
export function set(draft: Draft, option: string, name: string, value: unknown): void {
  draft.values[name] = value;
  draft.origins[name] = option;
}
