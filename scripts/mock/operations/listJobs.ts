import { say } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import { isStatus, type KeptJob } from "../jobs/job.ts";
import { jobSummary } from "../jobs/views.ts";
import type { JobQuery } from "../store/store.ts";
import type { Clock } from "../time/clock.ts";
import type { HandlerOf } from "./operation.ts";

/** Stands for a position in the list. It looks like the documented one and holds more: times may be the same. */
const cursorOf = (job: KeptJob, clock: Clock): string =>
  btoa(JSON.stringify({ createdAt: clock.iso(job.createdAt), order: job.order }));

function decoded(base64: string): string {
  try {
    return atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}

/** The position of a cursor. The documented cursor, which only contains a time, has one too. */
function positionOf(cursor: unknown, { offset }: { readonly offset: number }): Partial<JobQuery> {
  if (cursor === undefined) return {};
  const [, time, order] = /^\{"createdAt":"([^"]+)"(?:,"order":(\d{1,15}))?\}$/.exec(decoded(String(cursor))) ?? [];
  if (order !== undefined) return { before: Number(order) };
  const createdBefore = Date.parse(time ?? "") + offset;
  if (!Number.isNaN(createdBefore)) return { createdBefore };
  const message = `query.cursor must be the nextCursor of another page, not ${say(cursor)}.`;
  throw new ApiError("VALIDATION_ERROR", message, [{ path: "query.cursor", message }]);
}

export const listJobs: HandlerOf<"listJobs"> = ({ query, owner, clock }, { store }) => {
  const { limit, cursor, status, modelId } = query;
  return async () => {
    // What a cursor looks like is known to the server that made it, so it is read only when the mock responds.
    const position = positionOf(cursor, clock);
    // The document may know a state that no job of the mock is ever in.
    if (status !== undefined && !isStatus(status)) return { body: { jobs: [], nextCursor: null, hasMore: false } };
    const jobQuery = {
      owner,
      // One more than requested tells whether another page follows.
      limit: Number(limit) + 1,
      ...position,
      ...(status === undefined ? {} : { status }),
      ...(modelId === undefined ? {} : { model: String(modelId) }),
    };
    const now = clock.now();
    const found = await store.list(jobQuery, now);
    const jobs = found.slice(0, Number(limit));
    const last = jobs.at(-1);
    const hasMore = found.length > jobs.length && last !== undefined;
    const nextCursor = hasMore ? cursorOf(last, clock) : null;
    return { body: { jobs: jobs.map((job) => jobSummary(job, clock, now)), nextCursor, hasMore } };
  };
};
