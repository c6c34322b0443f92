/**
 * `pixelbyte-client/validation`: the schemas of the document as validators, so that an input can be checked before money
 * is spent. Only the validators that are used get into a bundle.
 */
export * from "../../../generated/client/src/validation/index.ts";
export type { InputValidator, JsonSchema } from "./inputValidator.ts";
