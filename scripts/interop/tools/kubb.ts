import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { tryTypeScript } from "../generators/typescript.ts";
import { npmPackages } from "../obtain/npm.ts";
import type { ForeignTool } from "../tool.ts";

const version = "4.39.3";
const packages = ["cli", "core", "plugin-oas", "plugin-ts", "plugin-client"].map((name) => `@kubb/${name}@${version}`);

const configuration = (path: string, baseURL: string): string => `import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  root: ".",
  input: { path: ${JSON.stringify(path)} },
  output: { path: "./client", clean: true },
  plugins: [
    pluginOas({ validate: false }),
    pluginTs(),
    pluginClient({ client: "fetch", bundle: true, baseURL: ${JSON.stringify(baseURL)} }),
  ],
});
`;

const adapter = `import { type SubmitJobRequest, submitJob } from "./client";

export type Body = SubmitJobRequest;
export async function submit(body: Body): Promise<string> {
  const headers = { authorization: \`Bearer \${process.env.PIXELBYTE_API_KEY}\`, "content-type": "application/json" };
  const job = await submitJob(body, { headers });
  if (job.jobId === undefined) throw new Error(JSON.stringify(job));
  return job.jobId;
}
`;

export const kubb: ForeignTool = {
  name: "kubb",
  title: "Kubb",
  kind: "generator",
  version,
  view: "openapi.yaml",
  note: "Its client for fetch sends no `Content-Type`: set it.",
  async run(trial) {
    const installed = await npmPackages(...packages, "typescript@5.9.3");
    return tryTypeScript(trial, {
      async generate() {
        const config = configuration(join(trial.views, "openapi.yaml"), trial.mock.url);
        await writeFile(join(trial.folder, "kubb.config.mjs"), config);
        // Its plugins are found from the configuration on.
        await symlink(join(installed, "node_modules"), join(trial.folder, "node_modules"));
        const program = installedProgram(installed, "@kubb/cli", "kubb");
        await run(process.execPath, [program, "generate", "--config", "kubb.config.mjs"], { cwd: trial.folder });
      },
      adapter,
    });
  },
};
