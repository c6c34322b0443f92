/** The files that the mock reads at run time, all of them: the document that the build makes, and a job's media. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { JsonObject } from "../document/view.ts";
import { builtControlDocument, builtDocument } from "./locations.ts";

/** The document of the control API, which the build makes too. */
export const readControlDocument = (): JsonObject => JSON.parse(readFileSync(builtControlDocument, "utf8"));

/** @throws when there is no such file, or when it is not JSON */
export const readDocument = async (file = builtDocument): Promise<JsonObject> =>
  JSON.parse(await readFile(file, "utf8"));

/** The bytes of a file in `media/`, such as `output.mp4`. */
export const readMedia = (name: string): Buffer => readFileSync(new URL(`./media/${name}`, import.meta.url));
