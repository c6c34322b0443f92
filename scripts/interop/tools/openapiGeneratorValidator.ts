import { openapiGenerator, openapiGeneratorTools, validateDocument } from "../../clients/tools/openapiGenerator.ts";
import type { ForeignTool } from "../tool.ts";
import { tryValidator } from "../validators/validator.ts";

export const openapiGeneratorValidator: ForeignTool = {
  name: "openapi-generator-validator",
  title: "OpenAPI Generator, validate",
  kind: "validator",
  version: openapiGenerator.version,
  view: "openapi.yaml",
  needs: openapiGeneratorTools,
  run: (trial) =>
    tryValidator(trial, "openapi.yaml", async (file) => {
      const problems = await validateDocument(file);
      if (problems !== "") throw new Error(problems);
    }),
};
