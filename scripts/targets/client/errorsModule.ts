import { errorName } from "../../client/errors/errorName.ts";
import type { Document } from "../../document/view.ts";
import { docComment } from "../comments.ts";
import { type Module, notice } from "./module.ts";

/** A class for each error code of the document. They are marked as pure, so that only those in use get into a bundle. */
export function errorsModule({ errorCodes }: Document): Module {
  const classes = [...errorCodes].map(([code, { status, when, remedy }]) => {
    const name = errorName(code);
    return `${docComment([`${status} \`${code}\`. ${when} ${remedy}`])}
export type ${name} = ApiErrorOf<"${code}", ${status}>;
export const ${name} = /* @__PURE__ */ apiErrorClass<${name}>("${code}");
`;
  });
  const names = [...errorCodes.keys()].map(errorName);
  const text = `${notice}import { type ApiErrorOf, apiErrorClass } from "../../../scripts/client/errors/ApiError.ts";

${classes.join("\n")}
/** The errors whose code the document has. */
export type KnownApiError =
${names.map((name) => `  | ${name}`).join("\n")};
`;
  return ["errors.ts", text];
}
