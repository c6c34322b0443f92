import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { tryTypeScript } from "../generators/typescript.ts";
import { npmPackages } from "../obtain/npm.ts";
import type { ForeignTool } from "../tool.ts";

const version = "0.99.0";

const adapter = `import { type SubmitJobRequest, submitJob } from "./client";
import { client } from "./client/client.gen";

client.setConfig({ baseUrl: process.env.PIXELBYTE_BASE_URL ?? "", auth: process.env.PIXELBYTE_API_KEY ?? "" });

export type Body = SubmitJobRequest;
export async function submit(body: Body): Promise<string> {
  const { data, error } = await submitJob({ body });
  if (data === undefined) throw new Error(error?.error.code);
  return data.jobId;
}
`;

export const heyApi: ForeignTool = {
  name: "hey-api",
  title: "Hey API",
  kind: "generator",
  version,
  view: "openapi.yaml",
  isWatched: true,
  async run(trial) {
    const installed = await npmPackages(`@hey-api/openapi-ts@${version}`, "typescript@5.9.3");
    const program = installedProgram(installed, "@hey-api/openapi-ts", "openapi-ts");
    const input = join(trial.views, "openapi.yaml");
    return tryTypeScript(trial, {
      generate: () =>
        run(process.execPath, [program, "--input", input, "--output", join(trial.folder, "client"), "--no-log-file"], {
          cwd: installed,
        }),
      adapter,
      dependencies: installed,
    });
  },
};
