import { modelSchema } from "../../document/openapi.ts";
import { forEachModel } from "../models.ts";

/**
 * A model file has every member that the artifacts are made from: description, price, processing time, example and so
 * on. Redocly's `no-invalid-schema-examples` checks that the example is valid, `extensions-known` that the price is well
 * formed.
 */
export const modelComplete = forEachModel(({ node, location }, ctx) => {
  for (const { path } of modelSchema.safeParse(node).error?.issues ?? []) {
    const [name] = path;
    const isEmpty = node[String(name)] === undefined || (Array.isArray(node[String(name)]) && path.length === 1);
    if (name === undefined || !isEmpty) continue;
    ctx.report({ message: `The model has no \`${String(name)}\`. Add it.`, location: location.key() });
  }
});
