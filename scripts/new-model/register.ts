import { modelFileOf } from "../document/names.ts";
import { FactsError } from "./facts.ts";

const mappingLine = /^ {4}(\S+): (\S+)$/;
const variantLine = (ref: string): string => `  - $ref: ${ref}`;

interface Entry {
  readonly slug: string;
  readonly ref: string;
}

/** The entry before which a new slug belongs: in the group of its provider, by slug. Undefined at the end. */
function successorOf(slug: string, entries: readonly Entry[]): Entry | undefined {
  const folder = (one: string): string | undefined => one.split("/")[0];
  const group = entries.filter((entry) => folder(entry.slug) === folder(slug));
  const last = group.at(-1);
  return group.find((entry) => entry.slug > slug) ?? (last && entries[entries.indexOf(last) + 1]);
}

/**
 * The register of models with one more model. Only two lines are added: comments and order stay.
 *
 * @param text SubmitJobRequest.yaml
 * @throws {FactsError} when the text is not in the form that this can add to
 */
export function register(text: string, slug: string): string {
  const ref = `../../${modelFileOf(slug)}`;
  const lines = text.trimEnd().split("\n");
  const entries = lines.flatMap((line): Entry[] => {
    const [, key, target] = mappingLine.exec(line) ?? [];
    return key === undefined || target === undefined ? [] : [{ slug: key, ref: target }];
  });
  const next = successorOf(slug, entries);
  const variantAt = next === undefined ? lines.indexOf("discriminator:") : lines.indexOf(variantLine(next.ref));
  const mappingAt = next === undefined ? lines.length : lines.indexOf(`    ${next.slug}: ${next.ref}`);
  if (entries.length === 0 || variantAt < 0 || mappingAt < variantAt) {
    throw new FactsError(
      `Cannot find where to register ${slug} in SubmitJobRequest.yaml. Add \`- $ref: ${ref}\` under \`oneOf\` and \`${slug}: ${ref}\` under \`mapping\`.`,
    );
  }
  return `${lines
    .toSpliced(mappingAt, 0, `    ${slug}: ${ref}`)
    .toSpliced(variantAt, 0, variantLine(ref))
    .join("\n")}\n`;
}
