import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { extensionNames } from "../extensionNames.ts";
import { lazy } from "../lazy.ts";
import { reachableComponents } from "../reachable.ts";
import type { Json, JsonObject } from "../view.ts";

/** Checks a value; gives the errors, none when it is right. */
export type Check = (value: unknown) => readonly ErrorObject[];

/** Compiles a schema that may refer to the components of the document. */
export type Compile = (schema: JsonObject) => Check;

/** How schemas are compiled, wherever that is done. */
export const ajvOptions = {
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: true,
  // "At least one of these parameters" requires names in places that do not define them.
  strictRequired: false,
  allowUnionTypes: true,
} as const;

export interface CompilerOptions {
  /** Whether defaults are filled in, as parameters need it. */
  readonly useDefaults?: boolean;
  /** Whether every schema is known to be one: compiling the schema of schemas takes as long as a whole start of the mock. */
  readonly isChecked?: boolean;
}

/**
 * Strict Ajv for the JSON Schema dialect of the document: a keyword or a format that Ajv does not know is an error when
 * the schema is compiled, so validation never silently accepts.
 */
function createAjv({ useDefaults = false, isChecked = false }: CompilerOptions): Ajv2020 {
  const ajv = new Ajv2020({
    ...ajvOptions,
    useDefaults,
    validateSchema: !isChecked,
    meta: !isChecked,
    // Every schema is compiled once, on its own, and kept by its owner.
    addUsedSchema: false,
  });
  addFormats.default(ajv);
  return ajv.addVocabulary(["components", "discriminator", ...extensionNames]);
}

/**
 * A compiler for schemas of the document. A schema is compiled together with the components that it reaches and no
 * others, so the cost does not depend on how many models there are.
 */
export function createCompiler(document: JsonObject, options: CompilerOptions = {}): Compile {
  const ajv = lazy(() => createAjv(options));
  return (schema) => {
    const components: Json = reachableComponents(document, schema);
    const validate = ajv().compile({ ...schema, components });
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  };
}
