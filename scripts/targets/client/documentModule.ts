import { refusedCodes } from "../../document/refused.ts";
import type { Document } from "../../document/view.ts";
import { deprecationText } from "../comments.ts";
import { literal, type Module, notice } from "./module.ts";

/** What the hand-written half knows of the document at run time. */
export function documentModule({ version, serverUrl, errorCodes, models, operations }: Document): Module {
  const deprecations = models.flatMap((model) => {
    const text = deprecationText(model);
    return text === undefined ? [] : [[model.slug, `${model.slug} is deprecated ${text}`]];
  });
  const routes = operations.map(({ id, method, path }) => ({ id, method: method.toUpperCase(), path }));
  const text = `${notice}import type { operations } from "../types.ts";

/** Version of the OpenAPI document that this client was made from. */
export const version = ${literal(version)};
/** The production server. */
export const serverUrl = ${literal(serverUrl)};
/** Codes of a 503 that says that a job was not taken, but that it may be taken later. */
export const refusedCodes: readonly string[] = ${literal(refusedCodes({ errorCodes }))};
/** What to tell, once, who uses a deprecated model, by slug. */
export const deprecations = new Map<string, string>(${literal(deprecations)});
/** Where each operation is. */
export const routes: readonly { readonly id: keyof operations; readonly method: string; readonly path: string }[] = ${literal(routes)};
`;
  return ["document.ts", text];
}
