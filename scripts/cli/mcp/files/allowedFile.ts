/** Reads local files, only below folders that the user allowed, wherever links lead. */
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { amount, list, say } from "../../../document/phrases.ts";
import type { McpDocument } from "../options.ts";
import { ToolError } from "../toolError.ts";

/** Whether a real path is below a real folder. */
function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const real = (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined);

/**
 * Where a file really is.
 *
 * @throws {ToolError} the same for one that does not exist as for one elsewhere, which is nobody's business
 */
async function locate(path: string, folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const [place, allowed] = [await real(resolve(folder, path)), await real(folder)];
    if (place !== undefined && allowed !== undefined && isBelow(place, allowed)) return place;
  }
  throw new ToolError(`There is no file ${say(path)} in the allowed folders: ${list(folders)}. Nothing was sent.`);
}

/**
 * Reads a file that may be uploaded.
 *
 * @param maxBytes the largest size by the first part of a media type; the upload itself checks which it is
 * @throws {ToolError} if there is no such file, or if it is too large
 */
export async function readAllowedFile(
  path: string,
  folders: readonly string[],
  maxBytes: McpDocument["maxUploadBytes"],
): Promise<File> {
  const place = await locate(path, folders);
  // A link that takes the place of the file by now is not followed.
  const handle = await open(
    place,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  ).catch(() => {
    // Its message would tell the real path.
    throw new ToolError(`${say(path)} cannot be read. Nothing was sent.`);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new ToolError(`${say(path)} is not a file. Nothing was sent.`);
    const most = Math.max(...Object.values(maxBytes));
    if (stats.size > most) {
      throw new ToolError(
        `${say(path)} has ${amount(stats.size, "byte")}, more than the ${amount(most, "byte")} that are accepted. Nothing was sent.`,
      );
    }
    return new File([new Uint8Array(await handle.readFile())], basename(place));
  } finally {
    await handle.close();
  }
}
