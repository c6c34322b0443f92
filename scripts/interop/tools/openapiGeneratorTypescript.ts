import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openapiGenerator, openapiGeneratorTools, runOpenapiGenerator } from "../../clients/tools/openapiGenerator.ts";
import { tryTypeScript } from "../generators/typescript.ts";
import type { ForeignTool } from "../tool.ts";

const adapter = `import { Configuration, JobsApi, ResponseError, type SubmitJobRequest } from "./client/src";

const basePath = process.env.PIXELBYTE_BASE_URL ?? "";
const api = new JobsApi(new Configuration({ basePath, accessToken: process.env.PIXELBYTE_API_KEY ?? "" }));

export type Body = SubmitJobRequest;
export async function submit(body: Body): Promise<string> {
  try {
    return (await api.submitJob({ submitJobRequest: body })).jobId;
  } catch (error) {
    throw error instanceof ResponseError ? new Error((await error.response.json()).error.code) : error;
  }
}
`;

export const openapiGeneratorTypescript: ForeignTool = {
  name: "openapi-generator-typescript-fetch",
  title: "OpenAPI Generator, typescript-fetch",
  kind: "generator",
  version: openapiGenerator.version,
  view: "openapi.yaml",
  isWatched: true,
  needs: openapiGeneratorTools,
  run: async (trial) => {
    const out = join(trial.folder, "client");
    await mkdir(out);
    return tryTypeScript(trial, {
      generate: () =>
        runOpenapiGenerator({
          generator: "typescript-fetch",
          api: join(trial.views, "openapi.yaml"),
          out,
          properties: { npmName: "client" },
          tags: ["Jobs", "Models", "Uploads"],
        }),
      adapter,
      spell: (name) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    });
  },
};
