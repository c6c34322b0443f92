import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isModelFile } from "../models.ts";
import { componentName, follow, isRef, list, type Members, members } from "../nodes.ts";

/** A place where a model says what a parameter takes. */
interface Use {
  readonly location: Location;
  /** The shared component that it refers to, if it does. */
  readonly component: string | undefined;
}

/** Members that tell people what a parameter is. Programs treat two parameters that differ in nothing else as one. */
const words: ReadonlySet<string> = new Set(["description", "examples", "title", "$comment"]);

/** The meaning of a schema: without descriptions and order, and with the existence of an assumption only. */
function factsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(factsOf);
  if (typeof value !== "object" || value === null) return value;
  const facts = Object.entries(members(value))
    .filter(([name]) => !words.has(name))
    .map(([name, fact]): [string, unknown] => {
      if (name === "x-assumption") return [name, true];
      return [name, name === "enum" ? list(fact).map(String).sort() : factsOf(fact)];
    });
  return facts.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The address of a file, or a list of them. */
const isMediaAddress = ({ format, items }: Members): boolean => format === "uri" || members(items).format === "uri";

function inputOf(ctx: UserContext, model: Members): { properties: Members; location: Location } | undefined {
  const at = ctx.location.child(["properties", "input"]);
  const input = follow(ctx, members(model.properties).input, at);
  return input && { properties: members(input.node.properties), location: input.location };
}

/**
 * Parameters of one name that take the same refer to one component, so that two components always differ in fact. The
 * addresses of media are left out: they all look alike, and only words tell a first frame from a last.
 */
export const componentsDiffer: Oas3Rule = () => {
  /** The uses of what is the same in fact, by the place of each. */
  const uses = new Map<string, Map<string, Use>>();

  function note(ctx: UserContext, name: string, schema: unknown, location: Location): void {
    const target = follow(ctx, schema, location);
    if (target === undefined || isMediaAddress(target.node)) return;
    // An assumption beside a reference is about the model, not about what the component holds.
    const { "x-assumption": _, ...others } = target.node;
    const facts = isRef(schema) && "x-assumption" in schema ? others : target.node;
    const key = JSON.stringify([name, factsOf(facts)]);
    const component = isRef(schema) ? componentName(target.location) : undefined;
    const same = uses.get(key) ?? new Map<string, Use>();
    uses.set(key, same.set(location.absolutePointer, { location, component }));
  }

  return {
    Schema(node, ctx) {
      if (!isModelFile(ctx.location)) return;
      const input = inputOf(ctx, members(node));
      for (const [name, schema] of Object.entries(input?.properties ?? {})) {
        note(ctx, name, schema, (input?.location ?? ctx.location).child(["properties", name]));
      }
    },
    Root: {
      leave(_root, ctx) {
        for (const same of [...uses.values()].map((places) => [...places.values()])) {
          const shared = mostUsed(same);
          for (const { component, location } of same) {
            if (shared === undefined || component === shared) continue;
            const message =
              component === undefined
                ? `This repeats ${shared}. Refer to it instead; if it needs another description, write \`description\` beside the \`$ref\`.`
                : `${component} differs from ${shared} in words only. Refer to ${shared}, and delete ${component} if nothing else needs it.`;
            ctx.report({ message, location: location.key() });
          }
        }
      },
    },
  };
};

/** The component to keep: the one that most models refer to, and the first in the alphabet of two with as many. */
function mostUsed(uses: readonly Use[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { component } of uses) {
    if (component !== undefined) counts.set(component, (counts.get(component) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
