/** Receives the body of a request of Node's HTTP server, and holds only so much of all of them. */
import type { IncomingMessage } from "node:http";
import { amount } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import { tooLarge } from "./body.ts";
import { Aborted, type BodyIssue } from "./request.ts";

/** How many bytes of a body are always taken, and how many of all unfinished bodies together beyond that. */
const always = 16 * 1024;
const mostUnfinished = 32 * 1024 * 1024;

/** The bytes beyond {@link always} of the bodies that are being received. */
let unfinished = 0;

function busy(): ApiError {
  const message = `The mock is receiving bodies of ${amount(mostUnfinished, "byte")}, as much as it takes at a time. Send this one again.`;
  return new ApiError("PUBSUB_PUBLISH_FAILED", message);
}

/** The bytes of one body, as far as they have arrived. */
class ReceivedBody {
  #chunks: Buffer[] = [];
  /** Where they are put if it is known how many there will be, so that a large body is never in memory twice. */
  #whole: Buffer | undefined;
  /** As announced; 0 if it was not, or if it is too long. */
  readonly #length: number;
  #counted = 0;
  #size = 0;

  constructor({ headers }: IncomingMessage, limit: number) {
    const length = Number(headers["content-length"]);
    this.#length = length <= limit ? length : 0;
  }

  /** @returns whether there was room for it */
  add(chunk: Buffer): boolean {
    const size = this.#size + chunk.length;
    // What is announced counts from the first byte: of a body for which there is no room, nothing is kept.
    const whole = Math.max(size, this.#length);
    if (whole > always) this.#count(whole - always);
    // One body at a time may be larger.
    if (unfinished > mostUnfinished && unfinished !== this.#counted) return false;
    if (this.#length > always) {
      this.#whole ??= Buffer.allocUnsafeSlow(this.#length);
      chunk.copy(this.#whole, this.#size);
    } else this.#chunks.push(chunk);
    this.#size = size;
    return true;
  }

  #count(bytes: number): void {
    unfinished += bytes - this.#counted;
    this.#counted = bytes;
  }

  /** Gives the bytes, and keeps them no longer. */
  take(): Buffer {
    const [first, ...others] = this.#chunks;
    const bytes = this.#whole ?? (first !== undefined && others.length === 0 ? first : Buffer.concat(this.#chunks));
    this.drop();
    return bytes;
  }

  drop(): void {
    this.#chunks = [];
    this.#whole = undefined;
    this.#count(0);
  }
}

/**
 * The bytes of a body. Rejects with an `ApiError` if too much is being received, and with {@link Aborted}.
 *
 * What is not wanted is read and thrown away before the response, if it is known to end: a caller that is still sending
 * when the connection is closed would lose the response.
 */
export function readBytes(request: IncomingMessage, limit: number): Promise<Uint8Array | BodyIssue> {
  return new Promise((resolve, reject) => {
    const body = new ReceivedBody(request, limit);
    let size = 0;
    let isBusy = false;
    const length = request.headers["content-length"];
    const isTooLong = Number(length) > limit;
    request
      .on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (isTooLong) return;
        if (size <= limit && !isBusy) isBusy = !body.add(chunk);
        if (size > limit || isBusy) body.drop();
        if (size > limit && length === undefined) resolve(tooLarge(limit));
      })
      .on("end", () => {
        if (size > limit) resolve(tooLarge(limit));
        else if (isBusy) reject(busy());
        else resolve(body.take());
      })
      .on("error", () => {
        body.drop();
        reject(new Aborted());
      });
  });
}
