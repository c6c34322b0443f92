/** All failures, by name. */
import { charges } from "../../document/charges.ts";
import type { Document, Json, JsonObject, Operation } from "../../document/view.ts";

/** A response that a test wrote itself. */
export interface WrittenResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as is, anything else as JSON. */
  readonly body?: Json;
}

/**
 * - `job`: the request succeeds, the job fails.
 * - `slow`: the response comes late.
 * - `drop`: the connection is closed without a response, before or after the request has been accepted.
 * - `error`: the request fails with an error code.
 * - `status`: the request fails with a status that the operation does not declare, as from a server in between.
 * - `response`: the response is one that a test wrote.
 * - `patch`: the true response is changed by a JSON merge patch (RFC 7396).
 * - `truncate`: the connection is closed in the middle of the true response.
 * - `html`: a page of a proxy instead of JSON.
 */
export type Failure =
  | { readonly kind: "job" | "truncate" | "html" }
  | { readonly kind: "slow"; readonly milliseconds: number }
  | { readonly kind: "drop"; readonly after: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "response"; readonly response: WrittenResponse }
  | { readonly kind: "patch"; readonly patch: JsonObject };

/** How late a slow response is unless a test says otherwise, in milliseconds. */
export const slowness = 10_000;

/**
 * The failures of an operation by name: `fail` if it creates jobs, the ones that every operation has, each error code
 * that it declares, in lower case, and each status, which stands for the first code that has it.
 */
export function failuresOf(document: Document, operation: Operation): ReadonlyMap<string, Failure> {
  const errors = operation.errorCodes.map((code) => ({ code, status: document.errorCodes.get(code)?.status }));
  return new Map<string, Failure>([
    ...(charges(operation) ? [["fail", { kind: "job" }] as const] : []),
    ["slow", { kind: "slow", milliseconds: slowness }],
    ["drop", { kind: "drop", after: false }],
    ["drop-after", { kind: "drop", after: true }],
    ["truncate", { kind: "truncate" }],
    ["html", { kind: "html" }],
    ...errors.toReversed().map(({ code, status }) => [String(status), { kind: "error", code }] as const),
    ...errors.map(({ code }) => [code.toLowerCase(), { kind: "error", code }] as const),
  ]);
}
