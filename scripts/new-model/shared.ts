/** Which shared component a parameter can refer to, learned from the models that there are. */
import { members } from "../document/json.ts";
import { componentOf } from "../document/references.ts";
import type { Document } from "../document/view.ts";
import type { InputFacts } from "./facts.ts";

/**
 * The component that most models refer to for a parameter of this name with exactly these values and this default. A
 * parameter without values fits components without a list of values.
 */
export function sharedComponent(
  { models, openapi }: Document,
  { name: parameter, values, default: wanted }: InputFacts,
): string | undefined {
  const schemas = members(members(openapi.components).schemas);
  const uses = new Map<string, number>();
  for (const { inputComponent } of models) {
    const ref = members(members(members(schemas[inputComponent]).properties)[parameter]).$ref;
    const component = typeof ref === "string" ? componentOf(ref) : "";
    const { enum: listed = [], default: chosen } = members(schemas[component]);
    const same = Array.isArray(listed) && listed.map(String).sort().join() === values.toSorted().join();
    if (component === "" || !same || (values.length > 0 && chosen !== wanted)) continue;
    uses.set(component, (uses.get(component) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}
