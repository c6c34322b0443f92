/** What the mock and the thread that runs Prism tell each other. */

import type { Json } from "../../document/view.ts";
import type { PreferringRequest } from "../engine/mayPrefer.ts";
import type { ApiResponse } from "../http/response.ts";

export interface Question {
  readonly id: number;
  readonly request: PreferringRequest;
}

/** Said once, when Prism has been loaded, or has been looked for in vain. */
export interface Loaded {
  readonly kind: "loaded";
  readonly isInstalled: boolean;
}

export type Outcome =
  /** Without a response, the caller prefers none. */
  | { readonly kind: "response"; readonly id: number; readonly response: ApiResponse | undefined }
  /** An `ApiError`. */
  | {
      readonly kind: "apiError";
      readonly id: number;
      readonly code: string;
      readonly message: string;
      readonly details: Json | undefined;
    }
  | { readonly kind: "error"; readonly id: number; readonly message: string };

export type Reply = Loaded | Outcome;
