import type { Compile } from "../../document/validation/ajv.ts";
import type { JsonObject } from "../../document/view.ts";

/** What makes checks of the schemas of one document. */
export interface Compilers {
  readonly compile: Compile;
  /** Makes checks that fill in defaults, as parameters need it. */
  readonly compileWithDefaults: Compile;
}

/** Where it may, the mock compiles schemas when it first needs them; a page may not, and has them compiled beforehand. */
export type CreateCompilers = (document: JsonObject) => Compilers;
