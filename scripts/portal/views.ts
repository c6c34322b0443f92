import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../document/view.ts";
import { extensionsSchema } from "../document/views/extensionsSchema.ts";
import { openapi30Document } from "../document/views/openapi30.ts";
import { plainDocument } from "../document/views/plain.ts";
import { toYaml } from "../document/yaml.ts";
import { codeSamplesOverlay } from "./codeSamples.ts";

/** What is published beside the document: views of it, and what adds to it. */
export const viewFiles = [
  "openapi-3.0.yaml",
  "openapi-plain.yaml",
  "code-samples.overlay.yaml",
  "extensions.schema.json",
] as const;

const notice = "# Made from openapi/ by `npm run build`. The document itself is openapi.yaml.\n";

/** Writes the published views into a folder. */
export async function writeViews(document: Document, folder: string): Promise<void> {
  const views = {
    "openapi-3.0.yaml": toYaml(openapi30Document(document), notice),
    "openapi-plain.yaml": toYaml(plainDocument(document), notice),
    "code-samples.overlay.yaml": toYaml(await codeSamplesOverlay(document), notice),
    "extensions.schema.json": `${JSON.stringify(extensionsSchema(), null, 2)}\n`,
  };
  await mkdir(folder, { recursive: true });
  for (const name of viewFiles) await writeFile(join(folder, name), views[name]);
}
