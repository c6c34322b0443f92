import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { installedProgram } from "../../program/installedProgram.ts";
import { tryTypeScript } from "../generators/typescript.ts";
import { npmPackages } from "../obtain/npm.ts";
import type { ForeignTool } from "../tool.ts";

const version = "13.13.0";

const adapter = `import { Api, type SubmitJobRequest } from "./client/Api";

const api = new Api({
  baseUrl: process.env.PIXELBYTE_BASE_URL ?? "",
  baseApiParams: { headers: { authorization: \`Bearer \${process.env.PIXELBYTE_API_KEY}\` }, format: "json" },
});

export type Body = SubmitJobRequest;
export async function submit(body: Body): Promise<string> {
  return api.v1.submitJob(body).then(
    ({ data }) => data.jobId,
    ({ error }) => Promise.reject(new Error(error.error.code)),
  );
}
`;

export const swaggerTypescriptApi: ForeignTool = {
  name: "swagger-typescript-api",
  title: "swagger-typescript-api",
  kind: "generator",
  version,
  view: "openapi.yaml",
  async run(trial) {
    const installed = await npmPackages(`swagger-typescript-api@${version}`);
    const program = installedProgram(installed, "swagger-typescript-api");
    const args = ["generate", "--path", join(trial.views, "openapi.yaml"), "--output", join(trial.folder, "client")];
    return tryTypeScript(trial, {
      generate: () => run(process.execPath, [program, ...args, "--name", "Api.ts"], { cwd: trial.folder }),
      adapter,
    });
  },
};
