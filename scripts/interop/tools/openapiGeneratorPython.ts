import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openapiGenerator, openapiGeneratorTools, runOpenapiGenerator } from "../../clients/tools/openapiGenerator.ts";
import { tryPython } from "../generators/python.ts";
import { pythonTool, pythonWithForeignTools } from "../obtain/python.ts";
import type { ForeignTool } from "../tool.ts";

const adapter = `import os
import sys

sys.path.insert(0, "client")

from pixelbyte import ApiClient, Configuration, JobsApi, SubmitJobRequest

configuration = Configuration(host=os.environ.get("PIXELBYTE_BASE_URL"), access_token=os.environ.get("PIXELBYTE_API_KEY"))


def submit(request):
    with ApiClient(configuration) as client:
        return JobsApi(client).submit_job(SubmitJobRequest.from_dict(request)).job_id
`;

export const openapiGeneratorPython: ForeignTool = {
  name: "openapi-generator-python",
  title: "OpenAPI Generator, python",
  kind: "generator",
  version: openapiGenerator.version,
  view: "openapi-plain.yaml",
  isWatched: true,
  needs: [...openapiGeneratorTools, pythonTool],
  note: "From `openapi.yaml`, its client rejects the responses of uploads.",
  async run(trial) {
    const out = join(trial.folder, "client");
    await mkdir(out);
    return tryPython(trial, {
      python: await pythonWithForeignTools(),
      generate: () =>
        runOpenapiGenerator({
          generator: "python",
          api: join(trial.views, "openapi-plain.yaml"),
          out,
          properties: { packageName: "pixelbyte" },
          tags: ["Jobs", "Models", "Uploads"],
        }),
      adapter,
    });
  },
};
