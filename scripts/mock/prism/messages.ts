/** The messages between the mock and the thread that runs Prism. */

import type { Json } from "../../document/view.ts";
import type { PreferringRequest } from "../engine/mayPrefer.ts";
import type { ApiResponse } from "../http/response.ts";

export interface Question {
  readonly id: number;
  readonly request: PreferringRequest;
}

/** Sent once, when Prism has been loaded or was not found. */
export interface Loaded {
  readonly kind: "loaded";
  readonly isInstalled: boolean;
}

export type Outcome =
  /** Without a response, the caller has no preference. */
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
