import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openapiGenerator, openapiGeneratorTools, runOpenapiGenerator } from "../../clients/tools/openapiGenerator.ts";
import { tryGenerator } from "../generators/generator.ts";
import type { ForeignTool } from "../tool.ts";

/** Each with what the name of a file of source code ends with. */
const generators = [
  ["csharp", ".cs"],
  ["swift6", ".swift"],
] as const;

/** Generators whose compilers are not at hand: they have to write a file for each model. */
export const openapiGeneratorEmitted: readonly ForeignTool[] = generators.map(([generator, extension]) => ({
  name: `openapi-generator-${generator}`,
  title: `OpenAPI Generator, ${generator}`,
  kind: "generator",
  version: openapiGenerator.version,
  view: "openapi-plain.yaml",
  needs: openapiGeneratorTools,
  note: "Not compiled.",
  run: (trial) =>
    tryGenerator(trial, {
      async generate() {
        const { folder: out, views, document } = trial;
        const api = join(views, "openapi-plain.yaml");
        const tags = ["Jobs", "Models", "Uploads"];
        await runOpenapiGenerator({ generator, api, out, properties: { packageName: "PixelByte" }, tags });
        const files = await readdir(out, { recursive: true });
        const missing = document.models.filter(
          ({ component }) => !files.some((file) => file.endsWith(`/${component}${extension}`)),
        );
        if (missing.length > 0) throw new Error(`no file for ${missing.map(({ slug }) => slug).join(", ")}`);
      },
    }),
}));
