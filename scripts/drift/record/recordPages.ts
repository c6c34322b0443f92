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

interface ReadPage {
  readonly source: string;
  readonly facts: readonly PageFacts[];
}

/** Models with two pages: which of them to record cannot be told. */
function repeated(read: readonly ReadPage[]): string[] {
  const seen = new Map<string, string>();
  return read.flatMap(({ source, facts }) =>
    facts.flatMap(({ slug: { value: slug, line } }) => {
      const first = seen.get(slug);
      seen.set(slug, source);
      return first === undefined ? [] : problem(source, line, `${first} is about ${slug}, too. Record one of them.`);
    }),
  );
}

/**
 * Records what pages state, replacing earlier records of their models.
 *
 * @returns the files, relative to the repository
 * @throws {SourceError} naming all lines that cannot be read or that contradict each other, and models with two pages;
 *   then nothing is written
 */
export async function recordPages({ pages, unread }: PageSet, folder?: string): Promise<string[]> {
  const read = pages.map(({ source, text }) => ({ source, ...modelsOf(source, text) }));
  const problems = [
    ...unread.map(({ source, message }) => `${source}: ${message}`),
    ...read.flatMap((page) => page.problems),
    ...repeated(read),
  ];
  if (problems.length > 0) throw new SourceError(`${problems.join("\n")}\nNothing was recorded.`);
  const records = read.flatMap(({ source, facts }) => facts.map((one) => recordOf(one, source)));
  return writeRecords(records, folder);
}
