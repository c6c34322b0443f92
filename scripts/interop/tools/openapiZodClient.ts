import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { tryTypeScript } from "../generators/typescript.ts";
import { npmPackages } from "../obtain/npm.ts";
import type { ForeignTool } from "../tool.ts";

const version = "1.18.3";

const adapter = `import { createApiClient } from "./client";

const api = createApiClient(process.env.PIXELBYTE_BASE_URL ?? "");
const headers = { authorization: \`Bearer \${process.env.PIXELBYTE_API_KEY}\` };

export type Body = Parameters<typeof api.submitJob>[0];
export async function submit(body: Body): Promise<string> {
  return (await api.submitJob(body, { headers })).jobId;
}
`;

export const openapiZodClient: ForeignTool = {
  name: "openapi-zod-client",
  title: "openapi-zod-client",
  kind: "generator",
  version,
  view: "openapi-plain.yaml",
  note: "It does not know `const`.",
  async run(trial) {
    const installed = await npmPackages(
      `openapi-zod-client@${version}`,
      "@zodios/core@10.9.6",
      "axios@1.7.9",
      "zod@3.25.76",
    );
    const program = installedProgram(installed, "openapi-zod-client");
    const args = [join(trial.views, "openapi-plain.yaml"), "--output", join(trial.folder, "client.ts"), "--with-alias"];
    return tryTypeScript(trial, {
      generate: () => run(process.execPath, [program, ...args], { cwd: trial.folder }),
      adapter,
      dependencies: installed,
    });
  },
};
