import { readFile } from "node:fs/promises";
import { basename } from "node:path";
/** `pixelbyte-client/node`: what needs a file system. For Node, Bun and Deno. */
/**
* A file on disk, to be uploaded.
*
* @example
* const { fileUrl } = await client.uploads.create(await fileFromPath("dog.jpg"));
*/
const fileFromPath = async (path) => new File([await readFile(path)], basename(path));
export { fileFromPath };
