/** Maps API keys to accounts. Any key is accepted, and each has its own account. */
import { schemesOf } from "../../document/security.ts";
import type { Document, JsonObject, Operation } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";
import { headerOf, type RequestHeaders } from "../http/request.ts";
import { digestOf } from "../random/digest.ts";

const rememberedKeys = 1_000;
const known = new Map<string, string>();

/** The account of a key: a digest, so that keys need not be kept. */
export function accountOf(key: string): string {
  const account = known.get(key) ?? digestOf(key).slice(0, 22);
  if (known.size < rememberedKeys) known.set(key, account);
  return account;
}

/** The key that the headers carry in the way of a security scheme. */
function keyBy(scheme: JsonObject, headers: RequestHeaders): string | undefined {
  if (scheme.type === "http" && scheme.scheme === "bearer") {
    return /^bearer +(\S.*)$/i.exec(headerOf(headers, "authorization") ?? "")?.[1];
  }
  if (scheme.type !== "apiKey" || scheme.in !== "header") return undefined;
  return headerOf(headers, String(scheme.name).toLowerCase());
}

/** The account for these headers, in any form that the API accepts; undefined without a key. */
export function accountIn(headers: RequestHeaders): string | undefined {
  const key = /^bearer +(\S.*)$/i.exec(headerOf(headers, "authorization") ?? "")?.[1] ?? headerOf(headers, "x-api-key");
  return key === undefined || key === "" ? undefined : accountOf(key);
}

const howTo = (scheme: JsonObject): string =>
  scheme.type === "apiKey" ? `"${scheme.name}: <key>"` : '"Authorization: Bearer <key>"';

/** The account of a request, if it carries a key. */
export type ReadAccount = (operation: Operation, headers: RequestHeaders) => string;

/**
 * @returns a function that reads the account of a request, and throws an {@link ApiError} if it has no key where the
 * operation needs one
 */
export function createReadAccount(document: Document): ReadAccount {
  const schemes = new Map(document.operations.map((operation) => [operation.id, schemesOf(document, operation)]));
  return ({ id }, headers) => {
    const accepted = schemes.get(id) ?? [];
    if (accepted.length === 0) return "anyone";
    for (const scheme of accepted) {
      const key = keyBy(scheme, headers);
      if (key) return accountOf(key);
    }
    const wrong = !headers.authorization ? "No API key was sent." : "The Authorization header has no bearer token.";
    throw new ApiError("UNAUTHORIZED", `${wrong} Send the header ${accepted.map(howTo).join(" or ")}.`);
  };
}
