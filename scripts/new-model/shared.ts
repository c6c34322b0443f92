/** Which shared component a parameter can refer to, learned from the models that there are. */
import { list, type Members, members } from "../document/json.ts";
import { componentOf } from "../document/references.ts";
import type { Document } from "../document/view.ts";
import type { InputFacts } from "./facts.ts";

/** Whether a component says of a parameter just what is known of it. */
function saysTheSame(component: Members, input: InputFacts, isExact: boolean): boolean {
  const { enum: listed, default: chosen, type } = component;
  const known = list(listed).map(String).sort().join() === input.values.toSorted().join();
  if (!known || (input.values.length > 0 && chosen !== input.default)) return false;
  if (!isExact) return true;
  const limits = ["maxLength", "minimum", "maximum"] as const;
  const isSameType = type === (input.type ?? "string");
  return (
    isSameType &&
    limits.every((keyword) => component[keyword] === input[keyword]) &&
    String(chosen ?? "") === (input.default ?? "")
  );
}

/**
 * The component that most models refer to for a parameter of this name with exactly these values and this default. A
 * parameter without values fits components without a list of values.
 *
 * @param isExact whether type and limits have to be those of the parameter too. Otherwise the author compares them.
 */
export function sharedComponent({ models, openapi }: Document, input: InputFacts, isExact = false): string | undefined {
  const schemas = members(members(openapi.components).schemas);
  const uses = new Map<string, number>();
  for (const { inputComponent } of models) {
    const ref = members(members(members(schemas[inputComponent]).properties)[input.name]).$ref;
    const component = typeof ref === "string" ? componentOf(ref) : "";
    if (component === "" || !saysTheSame(members(schemas[component]), input, isExact)) continue;
    uses.set(component, (uses.get(component) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}
