/** Reading a request's body: JSON of a limited size, or a refusal that says what was wrong with it. */
import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { amount, say } from "../../document/phrases.ts";
import type { Json } from "../../document/view.ts";

/** Bodies are JSON texts of a few hundred bytes. What is larger is a mistake, such as a file sent in place of its URL. */
export const bodyLimit = 1024 * 1024;

/** Why a body could not be used, as a sentence. */
export class BodyIssue extends Error {}

/** The caller went away before the body was complete. */
export class Aborted extends Error {}

const tooLarge = (limit: number): BodyIssue =>
  new BodyIssue(
    `The body is larger than ${amount(limit, "byte")}, which is the limit. To use a file, upload it and send its URL.`,
  );

/**
 * The bytes of a body of at most `limit` bytes, or what is wrong with a larger one. What goes beyond the limit is not
 * kept: Node reads it and throws it away after the answer, so that a caller who is still sending does not lose the
 * answer to a closed connection. Rejects with {@link Aborted}.
 */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | BodyIssue> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      resolve(tooLarge(limit));
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limit) return;
      request.off("data", take);
      resolve(tooLarge(limit));
    };
    request
      .on("data", take)
      .on("end", () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)))
      .on("error", () => reject(new Aborted()));
  });
}

const lowerFirst = (text = ""): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What the parser of the language says, without the repetition of the text: place or neighbourhood of the issue. */
function jsonIssue(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const placed = /^(.*?) in JSON at position \d+ \((line \d+ column \d+)\)$/s.exec(said);
  if (placed !== null) return `${lowerFirst(placed[1])} at ${placed[2]}`;
  const near = /^(.*?), (\.{3})?"(.*)"(\.{3})? is not valid JSON$/s.exec(said);
  return near === null ? lowerFirst(said) : `${lowerFirst(near[1])} near ${say(near[3])}`;
}

function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new BodyIssue("The body is not UTF-8 text.");
  const text = bytes.toString();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function checkHeaders(headers: IncomingMessage["headers"]): void {
  if (headers["content-type"] === "application/json" && headers["content-encoding"] === undefined) return;
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
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

/** The value of a JSON body. Throws {@link BodyIssue}. */
export function parseBody(headers: IncomingMessage["headers"], bytes: Buffer): Json {
  if (bytes.length === 0) throw new BodyIssue("The body is empty. Send a JSON object.");
  checkHeaders(headers);
  const text = decodeUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BodyIssue(`The body is not JSON: ${jsonIssue(error)}.`);
  }
}
