/** What a server says about an assumption of the document. */
import { at, type Json } from "../../document/json.ts";
import type { Assumption } from "../../document/view.ts";
import type { ApiResponse, Client } from "../client/client.ts";
import type { Plan } from "../plan.ts";

/** One operation of a JSON Patch (RFC 6902). Its paths are those of the bundled document. */
export type PatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: Json }
  | { readonly op: "remove"; readonly path: string }
  | { readonly op: "move"; readonly from: string; readonly path: string };

export interface Answer {
  readonly outcome: "confirmed" | "refuted" | "unknown";
  /** What was seen, as a sentence. */
  readonly said: string;
  /** What it means for the document. */
  readonly patch: readonly PatchOperation[];
  /** The response that refutes it. */
  readonly seen?: ApiResponse;
}

/** What a probe works with. */
export interface Question {
  readonly assumption: Assumption;
  readonly client: Client;
  readonly plan: Plan;
}

/** Asks the server. Sends free requests only. */
export type Ask = (question: Question) => Promise<Answer>;

export interface Probe {
  /** The most requests that it sends. On the mock it may send more: there it makes the jobs that it looks at. */
  readonly requests: number;
  readonly ask: Ask;
}

/** Taken out of the document, now that it is known. */
const settled = ({ pointer }: Assumption): PatchOperation => ({ op: "remove", path: `${pointer}/x-assumption` });

/** @param more further changes that follow from it */
export const confirmed = (assumption: Assumption, said: string, more: readonly PatchOperation[] = []): Answer => ({
  outcome: "confirmed",
  said,
  patch: [...more, settled(assumption)],
});

/** Only a part of what is assumed has been seen, so the assumption stays. */
export const confirmedInPart = (said: string): Answer => ({ outcome: "confirmed", said, patch: [] });

/** @param changes what the document has to say instead */
export const refuted = (
  assumption: Assumption,
  seen: ApiResponse,
  said: string,
  changes: readonly PatchOperation[],
): Answer => ({
  outcome: "refuted",
  said,
  seen,
  patch: changes.length === 0 ? [] : [...changes, settled(assumption)],
});

export const unknown = (said: string): Answer => ({ outcome: "unknown", said, patch: [] });

export const isSuccess = ({ status }: ApiResponse): boolean => status >= 200 && status < 300;

/** Codes of requests that hold something wrong. */
export const wrongInput = ["INVALID_INPUT", "VALIDATION_ERROR"] as const;
/** Codes of requests for a model that the server does not have. */
export const noModel = ["MODEL_NOT_FOUND", "INVALID_MODEL_SLUG"] as const;

/** Whether a request was refused for a reason that tells something: a server in trouble, or a limit, says nothing. */
export const isRejection = ({ status, body }: ApiResponse, codes: readonly string[]): boolean =>
  status >= 400 && status < 500 && codes.includes(String(at(body, "error", "code")));

/** A response that is neither the success nor the error that would tell. */
export const unclear = ({ operation, status }: ApiResponse): Answer => unknown(`${operation} returned ${status}.`);
