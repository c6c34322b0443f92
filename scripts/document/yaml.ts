import { stringify } from "yaml";
import type { JsonObject } from "./json.ts";

/**
 * A document as YAML that means the same to readers of YAML 1.1 and 1.2. Many tools still read 1.1, where a plain `16:9`
 * is the number 969 and a plain `no` is false.
 * Lines stay as long as they are written, so that a paragraph is not broken twice.
 *
 * @param notice comment lines for the top of the file
 */
export const toYaml = (document: JsonObject, notice = ""): string =>
  notice + stringify(document, { aliasDuplicateObjects: false, compat: "yaml-1.1", lineWidth: 0 });
