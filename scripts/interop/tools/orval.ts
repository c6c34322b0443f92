import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { tryTypeScript } from "../generators/typescript.ts";
import { npmPackages } from "../obtain/npm.ts";
import type { ForeignTool } from "../tool.ts";

const version = "8.38.0";

const adapter = `import { type SubmitJobRequest, submitJob } from "./client";

export type Body = SubmitJobRequest;
export async function submit(body: Body): Promise<string> {
  const headers = { authorization: \`Bearer \${process.env.PIXELBYTE_API_KEY}\` };
  const response = await submitJob(body, { headers });
  if (response.status !== 200) throw new Error(response.data.error.code);
  return response.data.jobId;
}
`;

export const orval: ForeignTool = {
  name: "orval",
  title: "Orval",
  kind: "generator",
  version,
  view: "openapi.yaml",
  async run(trial) {
    const installed = await npmPackages(`orval@${version}`, "typescript@5.9.3");
    const config = join(trial.folder, "orval.config.mjs");
    const output = { target: join(trial.folder, "client.ts"), client: "fetch", baseUrl: trial.mock.url };
    return tryTypeScript(trial, {
      async generate() {
        const pixelbyte = { input: join(trial.views, "openapi.yaml"), output };
        await writeFile(config, `export default ${JSON.stringify({ pixelbyte })};\n`);
        const program = installedProgram(installed, "orval");
        await run(process.execPath, [program, "--config", config], { cwd: trial.folder });
      },
      adapter,
    });
  },
};
