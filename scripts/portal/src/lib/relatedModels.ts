import type { Model } from "../../../document/view.ts";

/**
 * The models that someone who looks at `model` may want instead: those that do the same first, then those of the same
 * provider.
 */
export function relatedModels(model: Model, models: readonly Model[], limit = 6): Model[] {
  const others = models.filter((other) => other.slug !== model.slug);
  const same = others.filter((other) => other.capability.id === model.capability.id);
  const related = others.filter((other) => other.provider === model.provider && !same.includes(other));
  return [...same, ...related].slice(0, limit);
}
