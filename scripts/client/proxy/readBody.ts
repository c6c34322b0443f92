import { ProxyError } from "./proxyError.ts";

/**
 * The body of a request as text. The request can be read once more, by whoever authorizes it.
 *
 * @param largest how many bytes it may have; no more than that is read
 * @throws {ProxyError} if it has more
 */
export async function readBody(request: Request, largest: number): Promise<string> {
  const reader = request.clone().body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > largest) {
      // Both copies are given up, or one of them would fill while nobody reads it.
      await Promise.all([reader.cancel(), request.body?.cancel()]);
      throw new ProxyError(413, "VALIDATION_ERROR", "The body is too large");
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
