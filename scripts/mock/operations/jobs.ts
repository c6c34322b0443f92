/** What the operations on jobs answer. */
import { say } from "../../document/phrases.ts";
import { ApiError } from "../errors/ApiError.ts";
import { type KeptJob, type Status, statusOf } from "../jobs/job.ts";
import { jobBody, jobSummary } from "../jobs/views.ts";
import type { JobQuery } from "../store/store.ts";
import type { Answer, Call, Context } from "./answer.ts";

/** The job that a call is about. Throws a `ApiError` when there is none, or when it is someone else's. */
async function jobOf(call: Call, { store }: Context): Promise<KeptJob> {
  const id = String(call.path.jobId);
  const job = await store.get(id);
  if (job === undefined) throw new ApiError("JOB_NOT_FOUND", `There is no job ${say(id)}.`);
  if (job.owner === call.owner) return job;
  throw new ApiError("UNAUTHORIZED_ACCESS", `The job ${say(id)} was submitted with another API key.`);
}

export const getJob: Answer = (call, context) => async () => jobBody(await jobOf(call, context), context.clock.now());

export const cancelJob: Answer = (call, context) => async () => {
  const job = await jobOf(call, context);
  const cancelled = await context.store.cancel(job.id, context.clock.now());
  if (cancelled !== undefined) {
    return { jobId: job.id, status: "cancelled", refundedMicroCents: job.cost };
  }
  const status = statusOf(await jobOf(call, context), context.clock.now());
  const message = `The job is ${status}. Only a pending job can be cancelled.`;
  throw new ApiError("JOB_CANNOT_BE_CANCELLED", message);
};

/** What stands for a place in the list. It looks like the documented one, and holds more: times may be the same. */
const cursorOf = (job: KeptJob): string =>
  Buffer.from(JSON.stringify({ createdAt: new Date(job.createdAt).toISOString(), order: job.order })).toString(
    "base64",
  );

/** The place that a cursor stands for. Also the documented cursor, which holds a time only, has one. */
function placeOf(cursor: unknown): Pick<JobQuery, "before" | "createdBefore"> {
  if (cursor === undefined) return {};
  const text = Buffer.from(String(cursor), "base64").toString();
  const [, time, order] = /^\{"createdAt":"([^"]+)"(?:,"order":(\d{1,15}))?\}$/.exec(text) ?? [];
  if (order !== undefined) return { before: Number(order) };
  const createdBefore = Date.parse(time ?? "");
  if (!Number.isNaN(createdBefore)) return { createdBefore };
  const message = `query.cursor must be the nextCursor of another page, not ${say(cursor)}.`;
  throw new ApiError("VALIDATION_ERROR", message, [{ path: "query.cursor", message }]);
}

const statuses: readonly Status[] = ["pending", "processing", "completed", "failed", "cancelled"];

export const listJobs: Answer = (call, { store, clock }) => {
  const { limit, cursor, status, modelId } = call.query;
  const place = placeOf(cursor);
  const wanted = statuses.find((one) => one === status);
  return async () => {
    const now = clock.now();
    const query = {
      owner: call.owner,
      // One more than asked for tells whether another page follows.
      limit: Number(limit) + 1,
      ...place,
      ...(wanted === undefined ? {} : { status: wanted }),
      ...(modelId === undefined ? {} : { model: String(modelId) }),
    };
    const found = await store.list(query, now);
    const jobs = found.slice(0, Number(limit));
    const last = jobs.at(-1);
    const hasMore = found.length > jobs.length && last !== undefined;
    return { jobs: jobs.map((job) => jobSummary(job, now)), nextCursor: hasMore ? cursorOf(last) : null, hasMore };
  };
};
