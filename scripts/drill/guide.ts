/** Whether the guides name what a job needs. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import type { Job } from "./job.ts";

/** The text below a heading, up to the next one; undefined without the heading. */
async function sectionOf({ guide }: Job): Promise<string | undefined> {
  const text = await readFile(join(root, guide.file), "utf8");
  const [, ...sections] = text.split(/^## /m);
  return sections.find((section) => section.startsWith(`${guide.section}\n`));
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, " ");

/**
 * What is wrong with the guide of a job.
 *
 * @param touched the files that were edited by hand
 * @param finished those that were edited because lint said so, which do not count
 */
export async function guideIssues(
  job: Job,
  touched: readonly string[],
  finished: readonly string[] = [],
): Promise<string[]> {
  const { guide, most } = job;
  const section = await sectionOf(job);
  if (section === undefined) return [`${guide.file} has no section "${guide.section}"`];
  const missing = Object.values(guide.names).filter((words) => !spaced(section).includes(spaced(words)));
  const unnamed = [...touched, ...finished].filter(
    (file) => !Object.keys(guide.names).some((begin) => file.startsWith(begin)),
  );
  return [
    ...missing.map((words) => `"${guide.section}" of ${guide.file} no longer says "${spaced(words)}"`),
    ...unnamed.map((file) => `"${guide.section}" of ${guide.file} does not name ${file}, which has to be edited`),
    ...(touched.length > most ? [`${touched.length} files were edited by hand, and ${most} are allowed`] : []),
  ];
}
