import type { ForeignTool } from "../tool.ts";
import { datamodelCodeGenerator } from "./datamodelCodeGenerator.ts";
import { elements } from "./elements.ts";
import { heyApi } from "./heyApi.ts";
import { kubb } from "./kubb.ts";
import { oapiCodegen } from "./oapiCodegen.ts";
import { ogen } from "./ogen.ts";
import { openapiGeneratorEmitted } from "./openapiGeneratorEmitted.ts";
import { openapiGeneratorPython } from "./openapiGeneratorPython.ts";
import { openapiGeneratorTypescript } from "./openapiGeneratorTypescript.ts";
import { openapiGeneratorValidator } from "./openapiGeneratorValidator.ts";
import { openapiPythonClient } from "./openapiPythonClient.ts";
import { openapiSpecValidator } from "./openapiSpecValidator.ts";
import { openapiZodClient } from "./openapiZodClient.ts";
import { orval } from "./orval.ts";
import { npmParsers } from "./parsers.ts";
import { postman } from "./postman.ts";
import { prism } from "./prism.ts";
import { progenitor } from "./progenitor.ts";
import { rapidoc } from "./rapidoc.ts";
import { redoc } from "./redoc.ts";
import { scalar } from "./scalar.ts";
import { specmatic } from "./specmatic.ts";
import { swaggerTypescriptApi } from "./swaggerTypescriptApi.ts";
import { swaggerUi } from "./swaggerUi.ts";

/** Every foreign tool. To add one, write its file and name it here. */
export const tools: readonly ForeignTool[] = [
  swaggerUi,
  elements,
  redoc,
  heyApi,
  openapiGeneratorTypescript,
  openapiGeneratorPython,
  oapiCodegen,
  datamodelCodeGenerator,
  postman,
  ...openapiGeneratorEmitted,
  ogen,
  progenitor,
  openapiPythonClient,
  swaggerTypescriptApi,
  orval,
  kubb,
  openapiZodClient,
  ...npmParsers,
  ...openapiSpecValidator,
  openapiGeneratorValidator,
  prism,
  specmatic,
  scalar,
  rapidoc,
];
