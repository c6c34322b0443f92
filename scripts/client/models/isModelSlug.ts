import { models } from "../../../generated/client-data/models/index.ts";
import type { ModelSlug } from "../../../generated/types.ts";

/**
 * Whether a string is the slug of a model that this version lists.
 *
 * @example
 * const model = isModelSlug(text) ? text : unlistedModel(text);
 */
export const isModelSlug = (text: string): text is ModelSlug => Object.hasOwn(models, text);
