import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { componentName, isRef, members } from "../nodes.ts";

/** How the components of each type are written. Schemes are named like variables, because requirements list them. */
const styles: Readonly<Record<string, { name: string; pattern: RegExp }>> = {
  ...Object.fromEntries(
    ["Schema", "Parameter", "Response", "RequestBody", "Header", "Example"].map((type) => [
      type,
      { name: "PascalCase", pattern: /^([A-Z][a-z0-9]*)+$/ },
    ]),
  ),
  SecurityScheme: { name: "camelCase", pattern: /^[a-z]+([A-Z][a-z0-9]*)*$/ },
};

/** A component has the name of its file. */
function checkFileNames(components: unknown, ctx: UserContext): void {
  for (const [section, entries] of Object.entries(members(components))) {
    for (const [name, value] of Object.entries(members(entries))) {
      const target = isRef(value) ? ctx.resolve(value).location : undefined;
      if (target === undefined || componentName(target) === name) continue;
      ctx.report({
        message: `The component ${name} is in a file called ${componentName(target)}. Give both the same name.`,
        location: ctx.location.child([section, name]).key(),
      });
    }
  }
}

function checkTitle(schema: unknown, ctx: UserContext): void {
  const { title } = members(schema);
  const name = componentName(ctx.location);
  if (title === undefined || title === name) return;
  ctx.report({
    message: `Generated classes are named after \`title\`. Remove it, or make it ${name}.`,
    location: ctx.location.child("title"),
  });
}

/**
 * Components are named as the languages name types, so that generated classes and files keep their names: PascalCase,
 * different without regard to case and punctuation, and `title` never says anything else.
 */
export const componentNames: Oas3Rule = () => {
  const places = new Map<string, Location>();
  const operationIds = new Set<string>();

  function checkName(ctx: UserContext, type: string, location: Location): void {
    const style = styles[type];
    const name = componentName(location);
    const key = `${type} ${name.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`;
    const first = places.get(key);
    if (style === undefined || first?.absolutePointer === location.absolutePointer) return;
    if (first !== undefined) {
      ctx.report({
        message: `${name} and ${componentName(first)} are the same name in generated code. Rename one of them.`,
        location,
      });
      return;
    }
    places.set(key, location);
    if (!style.pattern.test(name)) {
      ctx.report({ message: `Component names are in ${style.name}, but ${name} is not. Rename the file.`, location });
    }
  }

  return {
    ref(node, ctx) {
      const { location } = ctx.resolve(node);
      if (location !== undefined) checkName(ctx, ctx.type.name, location);
    },
    Components: checkFileNames,
    Operation(operation) {
      operationIds.add(String(members(operation).operationId));
    },
    Root: {
      leave(_root, ctx) {
        for (const id of operationIds) {
          const name = `${id}Response`;
          const location = places.get(`Schema ${name.toLowerCase()}`);
          if (location === undefined) continue;
          ctx.report({
            message: `Some generators call the responses of ${id} ${componentName(location)}. Rename the component after what it holds.`,
            location,
          });
        }
      },
    },
    Schema: checkTitle,
  };
};
