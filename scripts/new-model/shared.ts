/** Which shared component a parameter can refer to, learned from the models that there are. */
import type { Document, JsonObject } from "../document/view.ts";
import type { InputFacts } from "./facts.ts";

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The component that most models refer to for a parameter of this name with exactly these values and this default. A
 * parameter without values fits components without a list of values.
 */
export function sharedComponent(
  { models, openapi }: Document,
  { name: parameter, values, default: wanted }: InputFacts,
): string | undefined {
  const schemas = objectOf(objectOf(openapi.components).schemas);
  const uses = new Map<string, number>();
  for (const { inputComponent } of models) {
    const ref = objectOf(objectOf(objectOf(schemas[inputComponent]).properties)[parameter]).$ref;
    const component = typeof ref === "string" ? ref.slice(ref.lastIndexOf("/") + 1) : "";
    const { enum: listed = [], default: chosen } = objectOf(schemas[component]);
    const same = Array.isArray(listed) && listed.map(String).sort().join() === values.toSorted().join();
    if (component === "" || !same || (values.length > 0 && chosen !== wanted)) continue;
    uses.set(component, (uses.get(component) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}
