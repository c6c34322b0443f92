import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";
import { tryPython } from "../generators/python.ts";
import { pythonTool, pythonWithForeignTools } from "../obtain/python.ts";
import type { ForeignTool } from "../tool.ts";

const adapter = `import os
from urllib.request import Request, urlopen

from models import SubmitJobRequest, SubmittedJob


def submit(request):
    body = SubmitJobRequest.model_validate(request).model_dump_json(exclude_unset=True)
    headers = {"authorization": "Bearer " + os.environ["PIXELBYTE_API_KEY"], "content-type": "application/json"}
    url = os.environ["PIXELBYTE_BASE_URL"] + "/v1/jobs/submit"
    with urlopen(Request(url, body.encode(), headers)) as response:
        return SubmittedJob.model_validate_json(response.read()).jobId
`;

export const datamodelCodeGenerator: ForeignTool = {
  name: "datamodel-code-generator",
  title: "datamodel-code-generator",
  kind: "generator",
  version: "0.89.0",
  view: "openapi.yaml",
  isWatched: true,
  needs: [pythonTool],
  note: "Write requests with `exclude_unset`, or each default is sent as if you had chosen it.",
  async run(trial) {
    const python = await pythonWithForeignTools();
    const input = ["--input", join(trial.views, "openapi.yaml"), "--input-file-type", "openapi"];
    const output = ["--output", "models.py", "--output-model-type", "pydantic_v2.BaseModel"];
    return tryPython(trial, {
      python,
      generate: () => run(python, ["-m", "datamodel_code_generator", ...input, ...output], { cwd: trial.folder }),
      adapter,
    });
  },
};
