/** Strangers whose responses look right one by one, and contradict each other. */
import { changing, errorReply, isCall, list, members, type Stranger } from "./server.ts";

const submit = "/v1/jobs/submit";
const estimate = "/v1/jobs/estimate";
const jobs = "/v1/jobs";
const job = "/v1/jobs/*";
const cancel = "/v1/jobs/*/cancel";

/** The last segment but `fromEnd` of the path. */
const segment = (target: string, fromEnd = 0): string => (target.split("?")[0] ?? "").split("/").at(-1 - fromEnd) ?? "";

/** The target with its query changed. */
function withQuery(target: string, change: (query: URLSearchParams) => void): string {
  const url = new URL(target, "http://stranger.test");
  change(url.searchParams);
  return `${url.pathname}${url.search}`;
}

export const contradictions: readonly Stranger[] = [
  {
    name: "queues a job for each estimate",
    subtle: true,
    breaks: "An estimate returns what a job would cost, without running it and without charge",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (isCall(exchange, "POST", estimate) && reply.status === 200) await forward({ target: submit });
      return reply;
    },
  },
  {
    name: "refuses to cancel a job of another account, and cancels it",
    subtle: true,
    breaks: "A job of another account is refused with 403",
    create: () => {
      const owners = new Map<string, string>();
      return async (exchange, forward) => {
        const key = exchange.headers.authorization ?? "";
        const reply = await forward();
        if (isCall(exchange, "POST", submit) && reply.status === 200)
          owners.set(String(members(reply.body).jobId), key);
        if (isCall(exchange, "POST", cancel) && reply.status === 403) {
          const owner = owners.get(segment(exchange.target, 1));
          if (owner !== undefined) await forward({ headers: { ...exchange.headers, authorization: owner } });
        }
        return reply;
      };
    },
  },
  {
    name: "forgets the model of a list that is also filtered by status",
    subtle: true,
    breaks: "modelId shows only jobs of this model",
    create: () => (exchange, forward) => {
      if (!isCall(exchange, "GET", jobs)) return forward();
      return forward({
        target: withQuery(exchange.target, (query) => {
          if (query.has("status")) query.delete("modelId");
        }),
      });
    },
  },
  {
    name: "keeps the limit of the first page for all that follow",
    subtle: true,
    breaks: "limit says how many jobs a page holds at most",
    create: () => {
      const limits = new Map<string, string | null>();
      return async (exchange, forward) => {
        if (!isCall(exchange, "GET", jobs)) return forward();
        const cursor = new URL(exchange.target, "http://stranger.test").searchParams.get("cursor") ?? "";
        const target = withQuery(exchange.target, (query) => {
          const limit = limits.get(cursor);
          if (limit === null) query.delete("limit");
          else if (limit !== undefined) query.set("limit", limit);
        });
        const reply = await forward({ target });
        const next = members(reply.body).nextCursor;
        if (typeof next === "string")
          limits.set(next, new URL(target, "http://stranger.test").searchParams.get("limit"));
        return reply;
      };
    },
  },
  {
    name: "lists jobs with the minute in which they were created",
    subtle: true,
    breaks: "createdAt is when the job was submitted, in the list as in the job",
    create: changing("GET", jobs, (body) => ({
      ...body,
      jobs: list(body, "jobs").map((row) => ({ ...row, createdAt: `${String(row.createdAt).slice(0, 16)}:00.000Z` })),
    })),
  },
  {
    name: "says at each look that the job has just been completed",
    subtle: true,
    breaks: "completedAt is when the job reached its final state",
    create: changing("GET", job, (body) =>
      body.completedAt === null ? body : { ...body, completedAt: new Date().toISOString() },
    ),
  },
  {
    name: "finds a job by the beginning of its id",
    subtle: true,
    breaks: "A job that does not exist is a 404 with JOB_NOT_FOUND",
    create: () => {
      const known: string[] = [];
      return async (exchange, forward) => {
        const reply = await forward();
        if (isCall(exchange, "POST", submit) && reply.status === 200) known.push(String(members(reply.body).jobId));
        if (!isCall(exchange, "GET", job) || reply.status !== 404) return reply;
        const begin = segment(exchange.target);
        const id = known.find((each) => begin.length >= 8 && each.startsWith(begin));
        return id === undefined ? errorReply(404, "JOB_NOT_FOUND") : forward({ target: `/v1/jobs/${id}` });
      };
    },
  },
  {
    name: "reports the end of a job under another requestId",
    subtle: true,
    breaks: "The requestId of the event is the one of the submit response",
    create: () => {
      let count = 0;
      return async (exchange, forward) => {
        const change = changing("POST", submit, (body) => {
          count += 1;
          return { ...body, requestId: `req_stranger_${count}` };
        });
        return change()(exchange, forward);
      };
    },
  },
];
