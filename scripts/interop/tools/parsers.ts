import { npmPackages } from "../obtain/npm.ts";
import type { ForeignTool } from "../tool.ts";
import { runScript } from "../validators/script.ts";
import { tryValidator } from "../validators/validator.ts";

/** Parsers of npm, each with a script that fails if it finds anything in the file that it is given. */
const parsers = [
  {
    name: "swagger-parser",
    packageName: "@apidevtools/swagger-parser",
    version: "13.1.0",
    script: `import SwaggerParser from "@apidevtools/swagger-parser";
await SwaggerParser.validate(process.argv[2]);
`,
  },
  {
    name: "readme-openapi-parser",
    packageName: "@readme/openapi-parser",
    version: "9.0.0",
    script: `import { validate } from "@readme/openapi-parser";
const result = await validate(process.argv[2]);
if (!result.valid) throw new Error(JSON.stringify(result.errors));
`,
  },
  {
    name: "scalar-openapi-parser",
    packageName: "@scalar/openapi-parser",
    version: "0.29.22",
    script: `import { readFile } from "node:fs/promises";
import { validate } from "@scalar/openapi-parser";
const result = await validate(await readFile(process.argv[2], "utf8"));
if (!result.valid) throw new Error(JSON.stringify(result.errors));
`,
  },
] as const;

export const npmParsers: readonly ForeignTool[] = parsers.map(({ name, packageName, version, script }) => ({
  name,
  title: packageName,
  kind: "validator",
  version,
  view: "openapi.yaml",
  async run(trial) {
    const installed = await npmPackages(`${packageName}@${version}`);
    return tryValidator(trial, "openapi.yaml", (file) => runScript(installed, "validate", script, file));
  },
}));
