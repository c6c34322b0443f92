import type { Language } from "../../../scripts/clients/language.ts";
import { missingFor } from "../../../scripts/clients/tools/missing.ts";

/**
 * What a suite needs and this machine lacks, in words; nothing if all is there.
 *
 * @throws in CI, where everything has to be there
 */
export function lackingFor(what: Pick<Language, "title" | "tools">): string | undefined {
  const missing = missingFor(what);
  if (missing !== undefined && process.env.CI) throw new Error(missing);
  return missing;
}
