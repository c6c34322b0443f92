import type { StoredFile } from "../../files/storedFile.ts";
import type { HttpResponse } from "../response.ts";

/** The bytes of a file that a request wants: all of them, or one range, as players and download managers ask for. */
export function rangeOf(file: StoredFile, type: string, range: string | undefined): HttpResponse {
  // A file that a caller has uploaded must not become a page that runs scripts.
  const headers = { "content-type": type, "accept-ranges": "bytes", "x-content-type-options": "nosniff" };
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  // What is no range, such as 5-2, is not an error: the whole file is sent (RFC 9110).
  const isBackwards = first !== "" && last !== "" && Number(last) < Number(first);
  const { size } = file;
  if ((first === "" && last === "") || isBackwards) return { status: 200, headers, body: file.part(0, size) };
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end) return { status: 416, headers: { ...headers, "content-range": `bytes */${size}` }, body: "" };
  const part = { ...headers, "content-range": `bytes ${start}-${end}/${size}` };
  return { status: 206, headers: part, body: file.part(start, end + 1) };
}
