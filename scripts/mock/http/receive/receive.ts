/** Receives the body of a request of Node's HTTP server, and holds only so much of all of them. */
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { amount, say } from "../../../document/phrases.ts";
import { ApiError } from "../../errors/ApiError.ts";
import { tooLarge } from "../body.ts";
import { Aborted, type BodyIssue } from "../request.ts";
import { Share } from "./budget.ts";
import type { Sink } from "./sinks.ts";

function busy(most: number): ApiError {
  const message = `The mock is already receiving ${amount(most, "byte")}, the most it accepts at a time. Send this body again later.`;
  return new ApiError("PUBSUB_PUBLISH_FAILED", message);
}

function unwritable(error: unknown): ApiError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The mock cannot write this file to ${say(tmpdir())}: ${reason}. Start it with TMPDIR set to a folder that it can write to.`;
  return new ApiError("INTERNAL_ERROR", message);
}

/** The length of a body as announced; 0 if it was not, or if it is too long. */
export function announcedLength({ headers }: IncomingMessage, limit: number): number {
  const length = Number(headers["content-length"]);
  return length <= limit ? length : 0;
}

/**
 * What a sink makes of a body. Rejects with an `ApiError` if too much is being received or cannot be written, and with
 * {@link Aborted}.
 *
 * What is not wanted is read and thrown away before the response, if it is known to end: a caller that is still sending
 * when the connection is closed would lose the response.
 */
export function receive<T>(request: IncomingMessage, limit: number, sink: Sink<T>): Promise<T | BodyIssue> {
  return new Promise((resolve, reject) => {
    const share = new Share();
    const announced = announcedLength(request, limit);
    const endsByItself = request.headers["content-length"] !== undefined;
    const isTooLong = endsByItself && Number(request.headers["content-length"]) > limit;
    let size = 0;
    let failure: ApiError | undefined;

    function drop(): void {
      sink.drop();
      share.free();
    }
    function fail(error: ApiError): void {
      failure = error;
      drop();
    }
    function write(chunk: Buffer): void {
      try {
        sink.write(chunk);
      } catch (error) {
        fail(unwritable(error));
      }
    }
    function keep(chunk: Buffer): void {
      // What is announced counts from the first byte: of a body for which there is no room, nothing is kept.
      const most = share.take(Math.max(size, announced));
      if (most !== undefined) fail(busy(most));
      else write(chunk);
    }

    request
      .on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (isTooLong || failure !== undefined) return;
        if (size <= limit) keep(chunk);
        else drop();
        if (size > limit && !endsByItself) resolve(tooLarge(limit));
      })
      .on("end", () => {
        share.free();
        if (size > limit) resolve(tooLarge(limit));
        else if (failure !== undefined) reject(failure);
        else resolve(sink.end());
      })
      .on("error", () => {
        drop();
        reject(new Aborted());
      });
  });
}
