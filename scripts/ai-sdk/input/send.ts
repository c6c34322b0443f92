import type { CallOptions, PixelByteClient } from "../../client/index.ts";
import { callError, paths } from "../errors.ts";
import type { Draft, GivenFile } from "./draft.ts";

const bytesOf = (data: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof data === "string" ? Uint8Array.from(atob(data), (character) => character.charCodeAt(0)) : new Uint8Array(data);

/** Uploads the files of a draft, and returns the whole input. */
export async function sendFiles(
  { values, files }: Draft,
  client: PixelByteClient,
  options: CallOptions,
): Promise<Record<string, unknown>> {
  const addressOf = async (file: GivenFile): Promise<string> => {
    if (file.type === "url") return file.url;
    const blob = new Blob([bytesOf(file.data)], { type: file.mediaType });
    const filename = `file.${file.mediaType.split("/").at(-1)}`;
    try {
      return (await client.uploads.create(blob, { ...options, filename })).fileUrl;
    } catch (error) {
      throw callError(error, paths.upload);
    }
  };
  const uploaded = Object.entries(files).map(async ([name, given]) => [
    name,
    "type" in given ? await addressOf(given) : await Promise.all(given.map(addressOf)),
  ]);
  return { ...values, ...Object.fromEntries(await Promise.all(uploaded)) };
}
