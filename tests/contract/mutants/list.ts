/** Servers that list jobs wrongly. */

import { unknownState } from "../../../scripts/contract/cases/wrongRequests.ts";
import { someModel } from "../../support/someModel.ts";
import { inCalls, inSuccess, jobsIn, later, type Row } from "./faults.ts";

const { slug } = someModel;

export const list: readonly Row[] = [
  [
    "a page loses a row",
    "list-in-pages",
    "listJobs",
    inSuccess("listJobs", (body, { query }) =>
      query.cursor === undefined ? body : { ...body, jobs: jobsIn(body).slice(1) },
    ),
  ],
  [
    "a page repeats a row of the one before",
    "list-in-pages",
    "listJobs",
    inSuccess("listJobs", (body, { query }) =>
      query.cursor === undefined
        ? body
        : { ...body, jobs: jobsIn(body).map((job, index, all) => (index === 0 ? (all[1] ?? job) : job)) },
    ),
  ],
  [
    "the cursor is ignored",
    "list-in-pages",
    "listJobs",
    inCalls("listJobs", ({ query: { cursor: _, ...query } }) => ({ query })),
  ],
  [
    "the limit is ignored",
    "list-in-pages",
    "listJobs",
    inCalls("listJobs", ({ query: { limit: _, ...query } }) => ({ query })),
  ],
  [
    "the default limit is another one",
    "list-in-pages",
    "listJobs",
    inCalls("listJobs", ({ query }) => ({ query: { limit: "100", ...query } })),
  ],
  [
    "another page follows, and has no cursor",
    "list-in-pages",
    "listJobs",
    inSuccess("listJobs", (body) => ({ ...body, nextCursor: null })),
  ],
  [
    "another page always follows",
    "list-in-pages",
    "listJobs",
    inSuccess("listJobs", (body) => ({ ...body, hasMore: true, nextCursor: body.nextCursor ?? "more" })),
  ],
  [
    "no page ever follows",
    "list-in-pages",
    "listJobs",
    inSuccess("listJobs", (body) => ({ ...body, hasMore: false, nextCursor: null })),
  ],
  [
    "jobs are listed oldest first",
    "list-in-pages",
    "listJobs",
    inSuccess("listJobs", (body) => ({
      ...body,
      jobs: jobsIn(body).map((job, index) => ({ ...job, createdAt: later(job.createdAt, index * 1000) })),
    })),
  ],
  [
    "the filter by state is ignored",
    "list-filtered",
    "listJobs",
    inCalls("listJobs", ({ query: { status, ...query } }) => ({
      query: status === unknownState ? { ...query, status } : query,
    })),
  ],
  [
    "the filter by model is ignored",
    "list-filtered",
    "listJobs",
    inCalls("listJobs", ({ query: { modelId: _, ...query } }) => ({ query })),
  ],
  [
    "the filter by model finds nothing",
    "list-filtered",
    "listJobs",
    inSuccess("listJobs", (body, { query }) =>
      query.modelId === undefined ? body : { jobs: [], nextCursor: null, hasMore: false },
    ),
  ],
  [
    "a limit of 0 is accepted",
    "wrong-request-refused",
    "listJobs",
    inCalls("listJobs", ({ query }) => (query.limit === "0" ? { query: {} } : {})),
  ],
  [
    "a limit beyond the largest is accepted",
    "wrong-request-refused",
    "listJobs",
    inCalls("listJobs", ({ query }) => (Number(query.limit) > 100 ? { query: {} } : {})),
  ],
  [
    "an unknown state is accepted",
    "wrong-request-refused",
    "listJobs",
    inCalls("listJobs", ({ query }) => (query.status === unknownState ? { query: {} } : {})),
  ],
  [
    "the list is behind the job",
    "job-completes",
    "listJobs",
    inSuccess("listJobs", (body) => ({
      ...body,
      jobs: jobsIn(body).map((job) =>
        job.status === "completed" ? { ...job, status: "processing", progress: 50 } : job,
      ),
    })),
  ],
  [
    "the list names models by id",
    "list-filtered",
    "listJobs",
    inSuccess("listJobs", (body) => ({
      ...body,
      jobs: jobsIn(body).map((job) => (job.model === slug ? job : { ...job, model: "model_abc123" })),
    })),
  ],
];
