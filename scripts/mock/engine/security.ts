/** API keys. Any key will do, and each is an account of its own. */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { schemesOf } from "../../document/security.ts";
import type { Document, JsonObject, Operation } from "../../document/view.ts";
import { ApiError } from "../errors/ApiError.ts";

const rememberedKeys = 1_000;

/** The key that the headers carry in the way of this scheme. */
function keyBy(scheme: JsonObject, headers: IncomingHttpHeaders): string | undefined {
  if (scheme.type === "http" && scheme.scheme === "bearer") {
    return /^bearer +(\S.*)$/i.exec(headers.authorization ?? "")?.[1];
  }
  const header = scheme.type === "apiKey" && scheme.in === "header" ? headers[String(scheme.name).toLowerCase()] : "";
  return typeof header === "string" ? header : undefined;
}

const howTo = (scheme: JsonObject): string =>
  scheme.type === "apiKey" ? `"${scheme.name}: <key>"` : '"Authorization: Bearer <key>"';

/** The account of a key. Of the keys that call most, the answer is remembered for as long as the mock runs. */
function createAccounts(): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const account = known.get(key) ?? createHash("sha256").update(key).digest("base64url").slice(0, 22);
    if (known.size < rememberedKeys) known.set(key, account);
    return account;
  };
}

/** Reads who calls. Keys are not repeated, and not kept with jobs: an account is a digest of its key. */
export type Authenticate = (operation: Operation, headers: IncomingHttpHeaders) => string;

/**
 * @returns a function that gives the account of a call, and throws a {@link ApiError} when it has no key where the
 * operation needs one
 */
export function createAuthenticate(document: Document): Authenticate {
  const accountOf = createAccounts();
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
