/** Checks that were compiled when the package was built: pages and workers often may not turn text into code. */
import type { ErrorObject } from "ajv/dist/2020.js";
import { reachableComponents } from "../../document/reachable.ts";
import type { Compile } from "../../document/validation/ajv.ts";
import type { JsonObject } from "../../document/view.ts";
import { digestOf } from "../random/digest.ts";
import type { CreateCompilers } from "./compilers.ts";

/** A function as Ajv compiles it. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

type Validators = Readonly<Record<string, Validator>>;

/** The name of a schema, derived from all of its content, including references. */
export const schemaName = (document: JsonObject, schema: JsonObject): string =>
  `v${digestOf(JSON.stringify([schema, reachableComponents(document, schema)])).slice(0, 16)}`;

/**
 * @param validators by the name of their schema
 * @param validatorsWithDefaults those that fill in defaults
 */
export function precompiledCompilers(validators: Validators, validatorsWithDefaults: Validators): CreateCompilers {
  return (document) => {
    const from =
      (compiled: Validators): Compile =>
      (schema) => {
        const validate = compiled[schemaName(document, schema)];
        if (validate === undefined) throw new Error(`No check was compiled for ${JSON.stringify(schema)}`);
        return (value) => (validate(value) ? [] : (validate.errors ?? []));
      };
    return { compile: from(validators), compileWithDefaults: from(validatorsWithDefaults) };
  };
}
