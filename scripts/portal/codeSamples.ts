import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import type { JsonObject } from "../document/json.ts";
import type { Document } from "../document/view.ts";

/** Lets Node import text files as the pages do: `import text from "submit.py?raw"`. */
function importRawFiles(): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith("?raw")) return next(url, context);
      const text = readFileSync(new URL(url.slice(0, -"?raw".length)), "utf8");
      return { format: "module", shortCircuit: true, source: `export default ${JSON.stringify(text)}` };
    },
  });
}

/**
 * The programs of the portal that submit a job, as an OpenAPI Overlay: it adds them to the operation as `x-codeSamples`,
 * which Redoc, Mintlify, ReadMe and Scalar show instead of samples that they make up.
 */
export async function codeSamplesOverlay(document: Document): Promise<JsonObject> {
  importRawFiles();
  const { featuredModel } = await import("./src/lib/featuredModel.ts");
  const { programTitle } = await import("./src/lib/languages.ts");
  const { operation } = await import("./src/lib/operation.ts");
  const { submitPrograms } = await import("./src/lib/submitPrograms.ts");
  const { path, method } = operation(document, "submitJob");
  const programs = submitPrograms(document, featuredModel(document));
  const proven = programs.filter(({ language }) => language.tested !== false);
  const samples = proven.map((program) => ({
    lang: program.language.highlight,
    label: programTitle(program),
    source: program.code,
  }));
  return {
    overlay: "1.0.0",
    info: { title: `Code samples for the ${document.title}`, version: document.version },
    extends: "openapi.yaml",
    actions: [
      {
        target: `$.paths['${path}'].${method}`,
        description: "Programs that submit a job, wait for it and print the URL of the result",
        update: { "x-codeSamples": samples },
      },
    ],
  };
}
