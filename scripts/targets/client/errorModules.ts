import { errorName } from "../../client/errors/errorName.ts";
import type { Document } from "../../document/view.ts";
import { docComment } from "../comments.ts";
import { type Module, notice } from "./module.ts";

/** Every error code with its HTTP status, as a type. */
export function errorStatusesModule({ errorCodes }: Document): Module {
  const members = [...errorCodes].map(([code, { status }]) => `  readonly ${code}: ${status};`);
  const text = `${notice}
/** The HTTP status of each error code of the document. */
export interface ErrorStatuses {
${members.join("\n")}
}
`;
  return ["errors.ts", text];
}

/**
 * A class for each error code, in the package beside the source of the client. They are marked as pure, so that only those
 * in use get into a bundle.
 */
export function errorClassesModule({ errorCodes }: Document): Module {
  const classes = [...errorCodes].map(([code, { status, when, remedy }]) => {
    const name = errorName(code);
    return `${docComment([`${status} \`${code}\`. ${when} ${remedy}`])}
export type ${name} = ApiErrorOf<"${code}", ${status}>;
export const ${name} = /* @__PURE__ */ apiErrorClass<${name}>("${code}");
`;
  });
  const text = `${notice}import { type ApiErrorOf, apiErrorClass } from "./scripts/client/errors/ApiError.ts";

${classes.join("\n")}`;
  return ["errors.ts", text];
}
