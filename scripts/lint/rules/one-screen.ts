import { forEachModel } from "../models.ts";

/** Room for a model with five inputs of its own. Existing models need at most 60 lines. */
const atMost = 80;

/** A model can be read on one screen. What makes it long is mostly what other models say too. */
export const oneScreen = forEachModel(({ location }, ctx) => {
  const lines = location.source.body.trimEnd().split("\n").length;
  if (lines <= atMost) return;
  ctx.report({
    message: `This file has ${lines} lines; a model may have at most ${atMost}. Move inputs that models could share to openapi/components/schemas, and refer to them.`,
    location,
  });
});
