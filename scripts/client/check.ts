/** Rejects invalid arguments at once, before anything is sent. */
import { InvalidArgumentError } from "./errors/clientErrors.ts";

/** Whole numbers from 0. Infinity means forever. */
const isCount = (value: number): boolean => value >= 0 && (Number.isInteger(value) || value === Infinity);

/**
 * Checks the limits of a client or a call. Those that are left out are right.
 *
 * @param limits times are in milliseconds
 * @throws {InvalidArgumentError}
 */
export function checkLimits(limits: {
  readonly timeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  readonly deadline?: number | undefined;
}): void {
  for (const name of ["timeout", "deadline"] as const) {
    const value = limits[name];
    if (value !== undefined && !(value > 0)) {
      throw new InvalidArgumentError(`${name} is ${value}; it must be more than 0 milliseconds`);
    }
  }
  const { maxRetries } = limits;
  if (maxRetries !== undefined && !isCount(maxRetries)) {
    throw new InvalidArgumentError(`maxRetries is ${maxRetries}; it must be a whole number, 0 or more`);
  }
}

/**
 * Checks an id that becomes a part of a URL. One with other characters, or with dots only, could lead to another path.
 *
 * @throws {InvalidArgumentError}
 */
export function checkId(name: string, id: string): string {
  if (typeof id === "string" && /^[\w.~-]+$/.test(id) && !/^\.+$/.test(id)) return id;
  const shown = JSON.stringify(id)?.slice(0, 100);
  throw new InvalidArgumentError(`${name} is ${shown}; an id may only contain letters, digits, and . _ ~ -`);
}

/**
 * Checks an API key. Its characters are those that a header may hold, and it is never repeated.
 *
 * @throws {InvalidArgumentError}
 */
export function checkApiKey(apiKey: string): string {
  if (/^[\x21-\x7e]+$/.test(apiKey)) return apiKey;
  throw new InvalidArgumentError("The API key contains an invalid character, such as a line break");
}

/**
 * Reads headers, whatever the case of their names.
 *
 * @throws {InvalidArgumentError} if one cannot be sent; its value is not repeated, because it may be secret
 */
export function readHeaders(headers: Readonly<Record<string, string>>): Headers {
  const read = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    try {
      read.set(name, value);
    } catch {
      throw new InvalidArgumentError(`The header ${JSON.stringify(name)} has an invalid name or value`);
    }
  }
  return read;
}

/** A user before the host. */
const withUser = /^[^/\\?#]*:[/\\]*[^/\\?#]*@/;

/**
 * Checks the URL of the API. An error does not repeat it: it may hold a password, or be the key.
 *
 * @throws {InvalidArgumentError}
 */
export function checkBaseUrl(baseUrl: string): string {
  try {
    // The URL of older React Native has no parts such as `protocol`, so the text is looked at instead.
    if (new URL(baseUrl) && /^\s*https?:/i.test(baseUrl) && !withUser.test(baseUrl)) return baseUrl;
  } catch {
    // It is no URL at all.
  }
  const allowed = "a URL that begins with https:// or http:// and a host, without user or password";
  throw new InvalidArgumentError(`baseUrl (or PIXELBYTE_BASE_URL) must be ${allowed}`);
}
