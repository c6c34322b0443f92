import { errorCode } from "../../program/errorCode.ts";

const selfSigned = "its certificate is not trusted: pass its authority's certificate with --ca <file>";
const reasons: ReadonlyMap<unknown, string> = new Map([
  ["ECONNREFUSED", "nothing listens there"],
  ["ENOTFOUND", "there is no such host"],
  ["EAI_AGAIN", "the name of the host cannot be resolved"],
  ["ECONNRESET", "the connection was closed"],
  ["UND_ERR_SOCKET", "the connection was closed"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", selfSigned],
  ["SELF_SIGNED_CERT_IN_CHAIN", selfSigned],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", selfSigned],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", selfSigned],
  ["CERT_HAS_EXPIRED", "its certificate has expired"],
]);

const causeOf = (error: unknown): unknown => (error instanceof Error ? (error.cause ?? error) : error);

/** The code of what went wrong below a request, such as `ECONNRESET`. */
export const codeOf = (error: unknown): unknown => errorCode(causeOf(error));

/** Why a request got no response, for people. */
export function reasonOf(error: unknown): string {
  const cause = causeOf(error);
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return "it took too long; to wait longer, use --timeout";
  const code = codeOf(error);
  return reasons.get(code) ?? (cause.message || String(code ?? cause.name));
}
