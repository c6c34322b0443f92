/** From the bytes of a body to JSON, or to a sentence that says what is wrong with them. */

import { isObject } from "../../document/json.ts";
import { uncapitalized } from "../../document/names.ts";
import { amount, say } from "../../document/phrases.ts";
import type { Json, JsonObject, Operation } from "../../document/view.ts";
import { ApiError, invalidCodeOf } from "../errors/ApiError.ts";
import { deepest, isDeeper } from "./depth.ts";
import { BodyIssue, headerOf, type RequestHeaders } from "./request.ts";

/** Bodies are JSON texts of a few hundred bytes. What is larger is a mistake, such as a file sent instead of its URL. */
export const bodyLimit = 1024 * 1024;

export const tooLarge = (limit: number): BodyIssue =>
  new BodyIssue(
    `The body is larger than ${amount(limit, "byte")}, which is the limit. To use a file, upload it and send its URL.`,
  );

/** What the parser of the language says, without the repetition of the text: place or neighbourhood of the issue. */
function jsonIssue(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const placed = /^(.*?) in JSON at position \d+ \((line \d+ column \d+)\)$/s.exec(said);
  if (placed !== null) return `${uncapitalized(placed[1] ?? "")} at ${placed[2]}`;
  const near = /^(.*?), (\.{3})?"(.*)"(\.{3})? is not valid JSON$/s.exec(said);
  return near === null ? uncapitalized(said) : `${uncapitalized(near[1] ?? "")} near ${say(near[3])}`;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BodyIssue("The body is not UTF-8 text.");
  }
}

function checkHeaders(headers: RequestHeaders): void {
  if (headers["content-type"] === "application/json" && headers["content-encoding"] === undefined) return;
  const type = headerOf(headers, "content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === undefined || type === "") {
    throw new BodyIssue("The header Content-Type is missing. Send Content-Type: application/json.");
  }
  if (type !== "application/json") {
    throw new BodyIssue(`The Content-Type is ${say(type)}. Send Content-Type: application/json.`);
  }
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    throw new BodyIssue(`The Content-Encoding is ${say(encoding)}. Send the body without compression.`);
  }
}

function readText(text: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BodyIssue(`The body is not JSON: ${jsonIssue(error)}.`);
  }
}

/** The value of a JSON body. Throws {@link BodyIssue}. */
function parseBody(headers: RequestHeaders, bytes: Uint8Array): Json {
  if (bytes.length === 0) throw new BodyIssue("The body is empty. Send a JSON object.");
  checkHeaders(headers);
  const body = readText(decodeUtf8(bytes));
  // Each level takes two bytes at least.
  if (bytes.length > 2 * deepest && isDeeper(body))
    throw new BodyIssue(`The body is nested more than ${deepest} levels deep.`);
  return body;
}

interface SentBody {
  readonly operation: Operation;
  readonly headers: RequestHeaders;
  readonly bytes: Uint8Array | BodyIssue;
}

/** The JSON object in a body, which every operation that takes a body wants. Throws an {@link ApiError}. */
export function bodyOf({ operation, headers, bytes }: SentBody): JsonObject {
  try {
    if (bytes instanceof BodyIssue) throw bytes;
    const body = parseBody(headers, bytes);
    if (isObject(body)) return body;
    throw new BodyIssue(`The body must be a JSON object, not ${say(body)}.`);
  } catch (error) {
    throw error instanceof BodyIssue ? new ApiError(invalidCodeOf(operation), error.message) : error;
  }
}
