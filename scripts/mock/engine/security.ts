import { Refusal } from "../refusal.ts";
import type { Resource } from "./prism.ts";

type Headers = Readonly<Record<string, string>>;
type Scheme = NonNullable<Resource["security"]>[number][number];

/** Whether the headers carry a key of this scheme. Any key will do: a mock knows no accounts. */
function isMet(scheme: Scheme, headers: Headers): boolean {
  if (scheme.type === "http" && scheme.scheme === "bearer") return /^bearer +\S/i.test(headers.authorization ?? "");
  if (scheme.type === "apiKey" && scheme.in === "header") return Boolean(headers[scheme.name.toLowerCase()]);
  return false;
}

function howTo(scheme: Scheme): string {
  if (scheme.type === "apiKey") return `"${scheme.name}: <key>"`;
  return '"Authorization: Bearer <key>"';
}

/** The refusal of a call without an API key, or undefined when it has one. The key itself is never repeated. */
export function missingKey(resource: Resource, headers: Headers): Refusal | undefined {
  const alternatives = resource.security ?? [];
  if (alternatives.length === 0 || alternatives.some((schemes) => schemes.every((scheme) => isMet(scheme, headers)))) {
    return undefined;
  }
  const headerWays = alternatives.map((schemes) => schemes.map(howTo).join(" and ")).join(" or ");
  const wrong = !headers.authorization ? "No API key was sent." : "The Authorization header has no bearer token.";
  return new Refusal("UNAUTHORIZED", `${wrong} Send the header ${headerWays}.`);
}
