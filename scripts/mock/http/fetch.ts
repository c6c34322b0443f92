/** The mock as a function from `Request` to `Response`, for clients and runtimes that speak fetch. */
import { isFilePart, memoryFile } from "../files/storedFile.ts";
import { tooLarge } from "./body.ts";
import type { Handler } from "./handler.ts";
import { BodyIssue, type IncomingRequest, noBytes } from "./request.ts";
import type { HttpResponse } from "./response.ts";

function fromFetch(request: Request): IncomingRequest {
  // The URL of a Request is whole and in its normal form.
  const [, origin = "", url = "/"] = /^([^:]+:\/\/[^/]*)([^#]*)/.exec(request.url) ?? [];
  // No connection was made to a host, whatever some runtimes say.
  const { host: _, ...headers } = Object.fromEntries(request.headers);
  const readBody: IncomingRequest["readBody"] = async (limit) => {
    if (request.body === null) return noBytes;
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > limit ? tooLarge(limit) : bytes;
  };
  return {
    method: request.method,
    url,
    headers,
    origin,
    readBody,
    async readFile(limit) {
      const bytes = await readBody(limit);
      return bytes instanceof BodyIssue ? bytes : memoryFile(bytes);
    },
  };
}

const bytesOf = (body: Uint8Array | string): Uint8Array<ArrayBuffer> =>
  typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);

/** A body that ends with an error, as when a connection is closed in the middle. */
const brokenOff = (body: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(body);
      controller.error(new TypeError("terminated"));
    },
  });

/** A body that is read as fast as its reader. */
function streamOf(chunks: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const { done, value } = chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Names and values of headers, one pair for each of those that are sent more than once. */
function fieldsOf(headers: HttpResponse["headers"]): [string, string][] {
  const fields: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === "string") fields.push([name, value]);
    else fields.push(...value.map((one): [string, string] => [name, one]));
  }
  return fields;
}

function toFetch({ status, headers, body, truncateAt }: HttpResponse): Response {
  const fields = fieldsOf(headers);
  if (status === 204 || status === 304) return new Response(null, { status, headers: fields });
  if (isFilePart(body)) {
    return new Response(streamOf(body.chunks()[Symbol.iterator]()), { status, headers: fields });
  }
  if (truncateAt !== undefined) {
    return new Response(brokenOff(bytesOf(body).slice(0, truncateAt)), { status, headers: fields });
  }
  // A text is faster than its bytes, but gets a content type if it has none.
  const sent = typeof body === "string" && headers["content-type"] !== undefined ? body : bytesOf(body);
  return new Response(sent, { status, headers: fields });
}

/** @throws {TypeError} as fetch does, if the mock closes the connection */
export async function respondToFetch(handler: Handler, request: Request): Promise<Response> {
  const response = await handler(fromFetch(request));
  if (response === undefined) throw new TypeError("fetch failed");
  return toFetch(response);
}
