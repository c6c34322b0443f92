/** `npm run drift -- --record <pages>`. */
import { PageError, type PageFacts } from "../page/facts.ts";
import { readPage } from "../page/readPage.ts";
import { type PageSet, SourceError } from "../sources/pageSet.ts";
import { writeRecords } from "./files.ts";
import { recordOf } from "./record.ts";

const problem = (source: string, line: number, message: string): string => `${source}:${line}: ${message}`;

/** The models of a page, each with what is wrong with it. */
function modelsOf(source: string, text: string): { readonly facts: readonly PageFacts[]; readonly problems: string[] } {
  try {
    const facts = readPage(text, source);
    const problems = facts.flatMap(({ contradictions }) =>
      contradictions.map(({ line, message }) => problem(source, line, message)),
    );
    return { facts, problems };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { facts: [], problems: error.problems.map(({ line, message }) => problem(source, line, message)) };
  }
}

/**
 * Records what pages state, replacing earlier records of their models.
 *
 * @returns the files, relative to the repository
 * @throws {SourceError} naming all lines that cannot be read or that contradict each other; then nothing is written
 */
export async function recordPages({ pages, unread }: PageSet, folder?: string): Promise<string[]> {
  const read = pages.map(({ source, text }) => ({ source, ...modelsOf(source, text) }));
  const problems = [
    ...unread.map(({ source, message }) => `${source}: ${message}`),
    ...read.flatMap((page) => page.problems),
  ];
  if (problems.length > 0) throw new SourceError(`${problems.join("\n")}\nNothing was recorded.`);
  const records = read.flatMap(({ source, facts }) => facts.map((one) => recordOf(one, source)));
  return writeRecords(records, folder);
}
