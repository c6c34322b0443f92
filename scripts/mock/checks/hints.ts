import { nearest } from "../../document/nearest.ts";
import { pathTo } from "../../document/phrases.ts";
import type { Hints } from "../../document/validation/issue.ts";
import type { Model } from "../../document/view.ts";
import type { Models } from "./models.ts";

/** ` a has it.`, ` a and b have it.`, ` a and 7 other models have it.`, with the nearest model first. */
function whoHasIt(slug: string, slugs: readonly string[]): string {
  const [first, second, ...others] = nearest(slug, slugs, slugs.length);
  if (first === undefined) return "";
  if (second === undefined) return ` ${first} has it.`;
  return ` ${first} and ${others.length === 0 ? second : `${others.length + 1} other models`} have it.`;
}

/** What is known about properties that a model does not have: that they belong into `input`, or to another model. */
export function modelHints(model: Model, models: Models): Hints {
  return {
    unknownProperty(parent, name) {
      const path = pathTo(parent, name);
      if (parent === "" && model.parameters.some((parameter) => parameter.name === name))
        return `${path} belongs inside input.`;
      if (parent !== "input") return undefined;
      return `${path} is not a parameter of ${model.slug}.${whoHasIt(model.slug, models.having(name))}`;
    },
  };
}
