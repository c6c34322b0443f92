import { modelSchema } from "../../document/openapi.ts";
import { forEachModel } from "../models.ts";

/**
 * A model file has every member that the artifacts are made from: description, price, processing time, example and so
 * on. That the example is legal is the matter of Redocly's `no-invalid-schema-examples`; that a price is well formed,
 * of `extensions-known`.
 */
export const modelComplete = forEachModel(({ node, location }, ctx) => {
  for (const { path } of modelSchema.safeParse(node).error?.issues ?? []) {
    const [name] = path;
    const isEmpty = node[String(name)] === undefined || (Array.isArray(node[String(name)]) && path.length === 1);
    if (name === undefined || !isEmpty) continue;
    ctx.report({ message: `A model file has \`${String(name)}\`. Add it.`, location: location.key() });
  }
});
