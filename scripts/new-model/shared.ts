/** Which shared component a parameter can refer to, learned from the existing models. */
import { list, type Members, members } from "../document/json.ts";
import { componentOf } from "../document/references.ts";
import type { Document } from "../document/view.ts";
import { rangeKeywords, schemaType } from "./property.ts";
import type { TypedInput } from "./types.ts";

/** Whether a component has a default, or says in its assumption that the default is not known. */
const mayHaveDefault = (component: Members): boolean =>
  component.default !== undefined || /\bdefault\b/.test(String(component["x-assumption"] ?? ""));

/** Whether a component says of a parameter what is known of it, and if `isExact`, no more than that. */
function saysTheSame(component: Members, input: TypedInput, isExact: boolean): boolean {
  const values = input.type === "boolean" ? [] : input.values;
  const listed = list(component.enum);
  if (component.type !== schemaType(input.type)) return false;
  if (listed.length !== values.length || !values.every((value) => listed.includes(value))) return false;
  const isClosed = input.values.length > 0 || input.type === "boolean";
  if (input.hasNoDefault && mayHaveDefault(component)) return false;
  const [least, most] = rangeKeywords[input.type];
  const pairs = [
    [component.default, input.default, isClosed],
    [component[least], input.least, false],
    [component[most], input.most, false],
  ] as const;
  return pairs.every(([has, stated, matters]) => has === stated || (stated === undefined && !isExact && !matters));
}

/**
 * The component that most models refer to for a parameter of this name with exactly these values and this default. A
 * parameter without values fits components without a list of values.
 *
 * @param isExact whether default and limits that are not stated have to be absent. Otherwise the author compares them.
 */
export function sharedComponent({ models, openapi }: Document, input: TypedInput, isExact = false): string | undefined {
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
