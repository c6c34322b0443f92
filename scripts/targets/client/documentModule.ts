import { refusedCodes } from "../../document/refused.ts";
import type { Document } from "../../document/view.ts";
import { literal, type Module, notice } from "./module.ts";

/** What the hand-written half knows of the document at run time. */
export function documentModule({ version, serverUrl, errorCodes }: Document): Module {
  const text = `${notice}
/** Version of the OpenAPI document that this client was made from. */
export const version = ${literal(version)};
/** The production server. */
export const serverUrl = ${literal(serverUrl)};
/** Codes of a 503 that says that a job was not taken, but that it may be taken later. */
export const refusedCodes: readonly string[] = ${literal(refusedCodes({ errorCodes }))};
`;
  return ["document.ts", text];
}
