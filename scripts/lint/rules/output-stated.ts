import { decidedBy } from "../../document/output.ts";
import { forEachModel } from "../models.ts";
import { members } from "../nodes.ts";

/** `x-output` states only what no parameter decides, so that no fact is written twice. */
export const outputStated = forEachModel(({ node, location, parameters }, ctx) => {
  for (const [property, names] of Object.entries(decidedBy)) {
    const parameter = names.find((name) => parameters.has(name));
    if (parameter === undefined || !(property in members(node["x-output"]))) continue;
    ctx.report({
      message: `This depends on \`${parameter}\`. Remove \`${property}\` from \`x-output\`.`,
      location: location.child(["x-output", property]).key(),
    });
  }
});
