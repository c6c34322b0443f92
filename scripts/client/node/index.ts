/** `pixelbyte-client/node`: what needs a file system. For Node, Bun and Deno. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/**
 * A file on disk, to be uploaded.
 *
 * @example
 * const { fileUrl } = await client.uploads.create(await fileFromPath("dog.jpg"));
 */
export const fileFromPath = async (path: string): Promise<File> => new File([await readFile(path)], basename(path));
