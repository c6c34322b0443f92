import { join } from "node:path";
import { modelFileOf } from "../document/names.ts";
import { root } from "../document/root.ts";
import { FactsError } from "./facts.ts";

/** The register of models. */
export const registerFile = join(root, "openapi/components/schemas/SubmitJobRequest.yaml");

const variantLine = /^ {2}- \$ref: (\S+)$/;
const mappingLine = /^ {4}(\S+): \S+$/;

/** The lines with those of one kind sorted by what the pattern captures, each once. The others keep their places. */
function sorted(lines: readonly string[], pattern: RegExp): string[] {
  const keyOf = (line: string): string => pattern.exec(line)?.[1] ?? "";
  const own = [...new Set(lines.filter((line) => pattern.test(line)))];
  const first = lines.findIndex((line) => pattern.test(line));
  const others = lines.filter((line) => !pattern.test(line));
  return others.toSpliced(first, 0, ...own.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
}

/**
 * The register of models with both lists sorted. A merge of two branches keeps the lines of both, in any order.
 *
 * @param text SubmitJobRequest.yaml
 */
export const sortRegister = (text: string): string => {
  const lines = text.trimEnd().split("\n");
  return `${sorted(sorted(lines, variantLine), mappingLine).join("\n")}\n`;
};

/**
 * The register of models with one more model.
 *
 * @param text SubmitJobRequest.yaml
 * @throws {FactsError} when the text is not in the form that this can add to
 */
export function register(text: string, slug: string): string {
  const ref = `../../${modelFileOf(slug)}`;
  const lines = text.trimEnd().split("\n");
  const variantAt = lines.findIndex((line) => variantLine.test(line));
  const mappingAt = lines.findIndex((line) => mappingLine.test(line));
  if (variantAt < 0 || mappingAt < variantAt) {
    throw new FactsError(
      `Cannot find where to register ${slug} in SubmitJobRequest.yaml. Add \`- $ref: ${ref}\` under \`oneOf\` and \`${slug}: ${ref}\` under \`mapping\`.`,
    );
  }
  const added = lines.toSpliced(mappingAt, 0, `    ${slug}: ${ref}`).toSpliced(variantAt, 0, `  - $ref: ${ref}`);
  return sortRegister(added.join("\n"));
}
