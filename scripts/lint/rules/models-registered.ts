import { globSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { componentNameOf, modelFileOf } from "../../document/names.ts";
import { unionName } from "../../document/view.ts";
import { componentName, follow, isRef, list, type Members, members, type Place, suggestion } from "../nodes.ts";

/** A line of the register, under `oneOf` or under `mapping`. */
interface Line {
  /** The slug that the line or its file states. */
  readonly slug: string;
  readonly ref: string;
  /** Where the line is written. */
  readonly location: Location;
  /** The model file that it refers to. */
  readonly file: string;
}

const slugIn = ({ node }: Place): string => String(members(members(node.properties).model).const ?? "");

/** The lines under `oneOf`. Variants that are written in place are reported by Redocly. */
function variantLines(ctx: UserContext, union: Members): Line[] {
  return list(union.oneOf).flatMap((item, index) => {
    const location = ctx.location.child(["oneOf", index]);
    const model = isRef(item) ? follow(ctx, item, location) : undefined;
    if (!isRef(item) || model === undefined) return [];
    return [{ slug: slugIn(model), ref: item.$ref, location, file: model.location.source.absoluteRef }];
  });
}

/** The lines under `discriminator.mapping`. */
function mappingLines(ctx: UserContext, union: Members): Line[] {
  return Object.entries(members(members(union.discriminator).mapping)).flatMap(([slug, value]) => {
    const location = ctx.location.child(["discriminator", "mapping", slug]).key();
    const model = follow(ctx, { $ref: value }, ctx.location);
    if (model === undefined) return [];
    return [{ slug, ref: String(value), location, file: model.location.source.absoluteRef }];
  });
}

/**
 * The lines whose model has a name of its own; the others are reported. Names become files and types in other
 * languages, where case and punctuation can get lost.
 */
function distinctlyNamed(ctx: UserContext, mapping: readonly Line[]): Line[] {
  const first = new Map<string, string>();
  return mapping.filter(({ slug, location }) => {
    const name = componentNameOf(slug);
    const sameName = first.get(name.toLowerCase());
    if (sameName === undefined) {
      first.set(name.toLowerCase(), slug);
      return true;
    }
    const message = `${slug} and ${sameName} are both called ${name} in generated code. Rename one of the slugs.`;
    ctx.report({ message, location });
    return false;
  });
}

/** Each model has one line in both lists, and says the same slug in its file, which is in the right folder. */
function checkLines(ctx: UserContext, variants: readonly Line[], mapping: readonly Line[], folder: string): void {
  const pathOf = (file: string): string => relative(folder, file).replaceAll(sep, "/");
  const variantOf = new Map(variants.toReversed().map((variant) => [variant.file, variant]));
  for (const variant of variants) {
    const { slug, ref, location, file } = variant;
    if (variantOf.get(file) !== variant) {
      ctx.report({ message: `${ref} is listed twice. Remove one of the lines.`, location });
    } else if (!mapping.some((line) => line.file === file)) {
      const message = `${slug || ref} is not in the mapping. Add a line for it under \`discriminator.mapping\`.`;
      ctx.report({ message, location });
    }
  }
  for (const { slug, ref, location, file } of mapping) {
    const variant = variantOf.get(file);
    if (variant === undefined) {
      const message = `${slug} is in the mapping only. Add \`- $ref: ${ref}\` under \`oneOf\`.`;
      ctx.report({ message, location });
    } else if (variant.slug !== "" && variant.slug !== slug) {
      ctx.report({
        message: `The mapping says that ${basename(file)} is ${slug}, but the file says ${variant.slug}. Make the key and \`properties.model.const\` the same.`,
        location,
        ...suggestion(slug, [variant.slug]),
      });
    } else if (pathOf(file) !== modelFileOf(slug)) {
      ctx.report({ message: `${slug} is in ${pathOf(file)}. Move it to ${modelFileOf(slug)}.`, location });
    }
  }
}

/** Both lists are sorted, so that branches which add models merge by themselves. */
function checkOrder(ctx: UserContext, lines: readonly Line[], keyOf: (line: Line) => string): void {
  const keys = lines.map(keyOf);
  const next = lines[keys.findIndex((key, index) => key < (keys[index - 1] ?? ""))];
  if (next === undefined) return;
  ctx.report({ message: `${keyOf(next)} is out of order. Sort the models: npm run format`, location: next.location });
}

/** Every file in openapi/models is in the register. */
function checkFiles(ctx: UserContext, registered: ReadonlySet<string>, folder: string): void {
  for (const file of globSync("models/**/*.{yaml,yml,json}", { cwd: folder }).sort()) {
    if (registered.has(join(folder, file))) continue;
    ctx.report({
      message: `${file.replaceAll(sep, "/")} is not registered. Add it under \`oneOf\` and \`discriminator.mapping\`, or delete it.`,
      location: ctx.location.child("oneOf").key(),
    });
  }
}

/**
 * The union, its mapping, the `model` value of each variant and the files in openapi/models agree one to one, so that a
 * model cannot be half registered.
 */
export const modelsRegistered: Oas3Rule = () => {
  let folder = "";
  let found = false;
  return {
    Root: {
      enter(_root, ctx) {
        folder = dirname(ctx.location.source.absoluteRef);
      },
      leave(_root, ctx) {
        if (found) return;
        ctx.report({
          message: `No operation uses ${unionName}. Refer to it with a \`$ref\` in the request body of the submit operation.`,
          location: ctx.location.child("paths").key(),
        });
      },
    },
    Schema(node, ctx) {
      if (componentName(ctx.location) !== unionName) return;
      found = true;
      const union = members(node);
      const variants = variantLines(ctx, union);
      const mapping = mappingLines(ctx, union);
      checkLines(ctx, variants, distinctlyNamed(ctx, mapping), folder);
      checkOrder(ctx, variants, ({ ref }) => ref);
      checkOrder(ctx, mapping, ({ slug }) => slug);
      checkFiles(ctx, new Set([...variants, ...mapping].map(({ file }) => file)), folder);
    },
  };
};
