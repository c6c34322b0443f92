import { join } from "node:path";
import { pythonWithTools } from "../../clients/tools/pythonTools.ts";
import { run } from "../../clients/tools/run.ts";
import { tryPython } from "../generators/python.ts";
import { pythonTool } from "../obtain/python.ts";
import type { ForeignTool } from "../tool.ts";

const adapter = `import os
import sys

sys.path.insert(0, "client")

from pixel_byte_api_client import AuthenticatedClient
from pixel_byte_api_client.api.jobs import submit_job
from pixel_byte_api_client.models import AlibabaWan26FlashImageToVideo, ErrorResponse, Kling26ProTextToVideo

client = AuthenticatedClient(
    base_url=os.environ.get("PIXELBYTE_BASE_URL", ""), token=os.environ.get("PIXELBYTE_API_KEY", "")
)
models = {
    "kling/kling-2.6-pro/text-to-video": Kling26ProTextToVideo,
    "alibaba/wan-2.6-flash/image-to-video": AlibabaWan26FlashImageToVideo,
}


def submit(request):
    response = submit_job.sync(client=client, body=models[request["model"]].from_dict(request))
    if response is None or isinstance(response, ErrorResponse):
        raise ValueError(response)
    return response.job_id
`;

export const openapiPythonClient: ForeignTool = {
  name: "openapi-python-client",
  title: "openapi-python-client",
  kind: "generator",
  version: "0.29.1",
  view: "openapi.yaml",
  needs: [pythonTool],
  async run(trial) {
    const python = await pythonWithTools();
    const args = [
      "generate",
      "--path",
      join(trial.views, "openapi.yaml"),
      "--output-path",
      "client",
      "--meta",
      "setup",
    ];
    return tryPython(trial, {
      python,
      generate: () => run(python, ["-m", "openapi_python_client", ...args], { cwd: trial.folder }),
      adapter,
    });
  },
};
