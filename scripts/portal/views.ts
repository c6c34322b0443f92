import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../document/view.ts";
import { openapi30Document } from "../document/views/openapi30.ts";
import { plainDocument } from "../document/views/plain.ts";
import { toYaml } from "../document/yaml.ts";
import { codeSamplesOverlay } from "./codeSamples.ts";

/** The published views of the document, by the name of their file. */
export const viewFiles = ["openapi-3.0.yaml", "openapi-plain.yaml", "code-samples.overlay.yaml"] as const;

const notice = "# Made from openapi/ by `npm run build`. The document itself is openapi.yaml.\n";

/** Writes the published views into a folder. */
export async function writeViews(document: Document, folder: string): Promise<void> {
  const views = {
    "openapi-3.0.yaml": openapi30Document(document),
    "openapi-plain.yaml": plainDocument(document),
    "code-samples.overlay.yaml": await codeSamplesOverlay(document),
  };
  await mkdir(folder, { recursive: true });
  for (const name of viewFiles) await writeFile(join(folder, name), toYaml(views[name], notice));
}
