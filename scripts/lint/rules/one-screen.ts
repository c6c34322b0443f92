import { maxModelLines } from "../../document/modelLines.ts";
import { forEachModel } from "../models.ts";

/** A model can be read on one screen. What makes it long is mostly what other models say too. */
export const oneScreen = forEachModel(({ location }, ctx) => {
  const lines = location.source.body.trimEnd().split("\n").length;
  if (lines <= maxModelLines) return;
  ctx.report({
    message: `This file has ${lines} lines; a model may have at most ${maxModelLines}. Move inputs that models could share to openapi/components/schemas, and refer to them.`,
    location,
  });
});
