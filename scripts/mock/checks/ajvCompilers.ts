import { createCompiler } from "../../document/validation/ajv.ts";
import type { CreateCompilers } from "./compilers.ts";

const compilersOf =
  (isChecked: boolean): CreateCompilers =>
  (document) => ({
    compile: createCompiler(document, { isChecked }),
    compileWithDefaults: createCompiler(document, { isChecked, useDefaults: true }),
  });

/** Compiles schemas to functions, which takes a runtime that lets programs make code. */
export const ajvCompilers = compilersOf(false);

/** The same for a document whose schemas have been compiled before, as `precompile.ts` does. */
export const checkedAjvCompilers = compilersOf(true);
