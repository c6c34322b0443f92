import { createCompiler } from "../../document/validation/ajv.ts";
import type { CreateCompilers } from "./compilers.ts";

/** Compiles schemas to functions, which takes a runtime that lets programs make code. */
export const ajvCompilers: CreateCompilers = (document) => ({
  compile: createCompiler(document),
  compileWithDefaults: createCompiler(document, { useDefaults: true }),
});
