/** What a server says about an assumption of the document. */
import type { Json } from "../../document/json.ts";
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
export type Probe = (question: Question) => Promise<Answer>;

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

/** A pointer to a member of the bundle. */
export const pointerTo = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
