/** The tokens of callers over HTTP. They are this server's own, and nothing else ever sees them. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const shortest = 16;

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

export const newToken = (): string => randomBytes(24).toString("base64url");

/**
 * The tokens of a variable of the environment, separated by commas, one for each caller.
 *
 * @throws {TypeError} if one is too short, or is the API key, which no caller needs to know
 */
export function readTokens(text: string, apiKey: string | undefined): string[] {
  const tokens = text.split(",").map((token) => token.trim());
  if (tokens.some((token) => !/^[\x21-\x7e]+$/.test(token) || token.length < shortest)) {
    throw new TypeError(`Each token of PIXELBYTE_MCP_TOKEN must have at least ${shortest} characters, without spaces.`);
  }
  if (apiKey !== undefined && tokens.includes(apiKey)) {
    throw new TypeError(
      "A token of PIXELBYTE_MCP_TOKEN is the API key. Use another text, such as that of: openssl rand -hex 24",
    );
  }
  return tokens;
}

/**
 * Makes what finds the caller of a request by its `Authorization`.
 *
 * @returns the name of the caller, or nothing for somebody else
 */
export function callerBy(tokens: readonly string[]): (authorization: string | undefined) => string | undefined {
  const digests = tokens.map(digestOf);
  return (authorization = "") => {
    const [, token = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const given = digestOf(token);
    // Each is compared, so that the time does not tell which one is near.
    const found = digests.map((digest) => timingSafeEqual(digest, given)).indexOf(true);
    return found < 0 ? undefined : `caller ${found + 1}`;
  };
}
