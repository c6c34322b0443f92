import type { JobList } from "../../../generated/types.ts";
import { UnexpectedResponseError } from "../errors/clientErrors.ts";

/** One page of jobs, as a promise; or, by `for await`, every job from there on. */
export interface JobPages extends Promise<JobList>, AsyncIterable<JobList["jobs"][number]> {}

/**
 * Makes pages iterable.
 *
 * @param first the first page
 * @param cursor of the first page, if it has one
 * @param next gets the page of a cursor
 */
export function pagesOf(
  first: Promise<JobList>,
  cursor: string | undefined,
  next: (cursor: string) => Promise<JobList>,
): JobPages {
  async function* jobs() {
    const seen = new Set([cursor]);
    for (let page = await first; ; ) {
      yield* page.jobs;
      const { hasMore, nextCursor } = page;
      if (!hasMore || !nextCursor) return;
      if (seen.has(nextCursor))
        throw new UnexpectedResponseError("Pagination loop: the API returned the same cursor twice");
      seen.add(nextCursor);
      page = await next(nextCursor);
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: jobs });
}
