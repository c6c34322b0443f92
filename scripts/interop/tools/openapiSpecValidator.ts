import { run } from "../../clients/tools/run.ts";
import { pythonTool, pythonWithForeignTools } from "../obtain/python.ts";
import type { ForeignTool } from "../tool.ts";
import { tryValidator } from "../validators/validator.ts";

/** Each file, with the version of OpenAPI as which it is validated. */
const views = [
  ["openapi.yaml", "3.1"],
  ["openapi-3.0.yaml", "3.0"],
] as const;

export const openapiSpecValidator: readonly ForeignTool[] = views.map(([view, schema]) => ({
  name: `openapi-spec-validator-${schema}`,
  title: `openapi-spec-validator (as OpenAPI ${schema})`,
  kind: "validator",
  version: "0.9.0",
  view,
  needs: [pythonTool],
  async run(trial) {
    const python = await pythonWithForeignTools();
    return tryValidator(trial, view, (file) =>
      run(python, ["-m", "openapi_spec_validator", "--schema", schema, file], { cwd: trial.folder }),
    );
  },
}));
