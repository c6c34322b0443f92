/** What a server is made of. */
import type { Document } from "../../document/view.ts";
import type { Api } from "../context.ts";
import type { MoneyLimits } from "./money/budget.ts";

/** What assistants are told of the document. */
export type McpDocument = Pick<
  Document,
  "version" | "models" | "errorCodes" | "jobStates" | "maxUploadBytes" | "uploadLifetime"
>;

export interface McpOptions {
  readonly document: McpDocument;
  /** How the API is reached. */
  readonly api: Api;
  /** Makes a mock, to check requests before they are sent. */
  readonly openMock: () => Promise<Api>;
  readonly limits: MoneyLimits;
  /** Files below these folders may be uploaded, and no others. */
  readonly folders: readonly string[];
}
