import type { Oas3Rule } from "@redocly/openapi-core";
import { staleClaims } from "../../document/staleClaims.ts";
import { isModelFile, readModel, valuesOf } from "../models.ts";
import { members, quoted } from "../nodes.ts";

/**
 * What a description says of values is true: the resolutions, seconds and shapes that the description of a model names,
 * and the values in backticks that the description of a choice names.
 */
export const valuesNamed: Oas3Rule = () => ({
  Schema(node, ctx) {
    const { description } = node;
    if (description === undefined) return;
    const location = ctx.location.child("description");
    if (isModelFile(ctx.location)) {
      const { parameters } = readModel(ctx, members(node), ctx.location);
      const choices = (name: string): readonly string[] | undefined => valuesOf(parameters.get(name)?.schema ?? {});
      for (const { parameter, words, instead } of staleClaims(description, choices)) {
        const message = `The description says "${words}", but \`${parameter}\` takes ${quoted(choices(parameter) ?? [])}. Write "${instead}", or leave it out. If it speaks of something else, use other words.`;
        ctx.report({ message, location });
      }
      return;
    }
    const values = members(node).enum === undefined ? [] : (valuesOf(members(node)) ?? []);
    for (const [, named = ""] of description.matchAll(/`"?([^`"]+)"?`/g)) {
      // A part of a value may be explained: "with a lower-case `k`".
      if (values.length === 0 || values.some((value) => value.includes(named))) continue;
      const message = `The description names \`${named}\` in backticks, which is none of the values ${quoted(values)}. Correct it, or write what is no value without backticks.`;
      ctx.report({ message, location });
    }
  },
});
