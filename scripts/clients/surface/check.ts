/** Whether the packages may be released as the version that is planned. */
import { join } from "node:path";
import { demandOf, pendingBump } from "../../diff/version.ts";
import { root } from "../../document/root.ts";
import { exists } from "../../program/exists.ts";
import { listed } from "./listers.ts";
import { lastRelease, lostFrom, recordRelease, type Surface, surfaceOf } from "./surface.ts";

/** The package of a language has not been built. */
export class NotBuilt extends Error {}

/** Where the package of a language is when it is built, and the command that builds it. */
const packageOf = (language: string): { folder: string; command: string } =>
  language === "typescript"
    ? { folder: "generated/pixelbyte-client", command: "npm run build -- client" }
    : { folder: `generated/clients/${language}`, command: `npm run clients -- ${language}` };

async function builtSurface(language: string): Promise<Surface> {
  const { folder, command } = packageOf(language);
  const path = join(root, folder);
  if (!(await exists(path))) throw new NotBuilt(`${folder} does not exist. Run ${command} first.`);
  return surfaceOf(language, path);
}

/**
 * What is wrong with the planned version of a package, in words; nothing if it may be released.
 *
 * @param version of the document now
 * @param surface of the package, if it is not that of the one that is built
 * @param pending what the changesets raise that wait
 */
export async function surfaceIssues(
  language: string,
  version: string,
  surface?: Surface,
  pending?: Awaited<ReturnType<typeof pendingBump>>,
): Promise<string[]> {
  const last = await lastRelease(language);
  const lost = lostFrom(last.surface, surface ?? (await builtSurface(language)));
  if (lost.length === 0) return [];
  const { needed, planned, bump, met } = demandOf(last.version, "major", version, pending ?? (await pendingBump()));
  if (met) return [];
  return [
    `${language}: ${planned} is planned, and this is not in it any more since ${last.version}. ` +
      `That needs ${needed}, so a changeset that raises ${bump}:`,
    ...lost.map((symbol) => `  ${symbol}`),
  ];
}

/** What is wrong with the planned version of any package, in words. A package that is not built is wrong too. */
export async function releaseIssues(version: string): Promise<string[]> {
  const issues: string[] = [];
  for (const language of listed) {
    const found = surfaceIssues(language, version).catch((error) => [`${language}: ${error.message}`]);
    issues.push(...(await found));
  }
  return issues;
}

/** Records the package that is built as the one that was released. */
export async function recordBuilt(language: string, version: string): Promise<void> {
  await recordRelease(language, { version, surface: await builtSurface(language) });
}
