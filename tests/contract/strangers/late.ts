/** Strangers that are right at first, and wrong in a second request, page, delivery or account. */
import {
  changing,
  errorReply,
  isCall,
  type Json,
  list,
  type Members,
  members,
  type Stranger,
  withBody,
} from "./server.ts";
import { reporting } from "./webhooks.ts";

const submit = "/v1/jobs/submit";
const estimate = "/v1/jobs/estimate";
const jobs = "/v1/jobs";
const job = "/v1/jobs/*";
const cancel = "/v1/jobs/*/cancel";

const queryOf = (target: string): URLSearchParams => new URL(target, "http://stranger.test").searchParams;

/** Remembers the first value of each key. */
function createFirst<Value>(): (key: string, value: Value) => Value {
  const known = new Map<string, Value>();
  return (key, value) => {
    const first = known.get(key) ?? value;
    known.set(key, first);
    return first;
  };
}

function withQuery(target: string, change: (query: URLSearchParams) => void): string {
  const url = new URL(target, "http://stranger.test");
  change(url.searchParams);
  return `${url.pathname}${url.search}`;
}

export const lateStrangers: readonly Stranger[] = [
  {
    name: "signs each retry with the time of the first delivery",
    subtle: true,
    breaks: "X-PixelByte-Timestamp is when the event was sent",
    create: () => {
      const first = createFirst<string>();
      return reporting({ timestamp: (seconds, event) => first(String(event.jobId), seconds) })();
    },
  },
  {
    name: "reports another code than the failed job has",
    subtle: true,
    breaks: "error is why the job failed, in the event as in the job",
    create: reporting({
      event: (event) =>
        event.status === "failed" ? { ...event, error: { code: "MODEL_ERROR", message: "The model failed." } } : event,
    }),
  },
  {
    name: "counts its pages from the newest job",
    subtle: true,
    breaks: "A job that is submitted between two pages moves no job of the first to the second",
    create: () => async (exchange, forward) => {
      const cursor = queryOf(exchange.target).get("cursor") ?? "";
      const offset = Number(/^row(\d+)$/.exec(cursor)?.[1] ?? 0);
      if (!isCall(exchange, "GET", jobs) || (cursor !== "" && offset === 0)) return forward();
      const limit = Number(queryOf(exchange.target).get("limit") ?? 20);
      const rows: Members[] = [];
      let next: Json = "";
      for (;;) {
        const reply = await forward({
          target: withQuery(exchange.target, (query) => {
            query.delete("cursor");
            if (typeof next === "string" && next !== "") query.set("cursor", next);
          }),
        });
        if (reply.status !== 200) return reply;
        rows.push(...list(members(reply.body), "jobs"));
        next = members(reply.body).nextCursor ?? null;
        if (typeof next === "string" && rows.length < offset + limit + 1) continue;
        const hasMore = rows.length > offset + limit || typeof next === "string";
        return withBody(reply, () => ({
          jobs: rows.slice(offset, offset + limit),
          nextCursor: hasMore ? `row${offset + limit}` : null,
          hasMore,
        }));
      }
    },
  },
  {
    name: "runs a completed job once more",
    subtle: true,
    breaks: "completed is a final state",
    create: () => {
      const looks = new Map<string, number>();
      return changing("GET", job, (body) => {
        const id = String(body.jobId);
        if (body.status !== "completed") return body;
        looks.set(id, (looks.get(id) ?? 0) + 1);
        if (looks.get(id) === 1) return body;
        return { ...body, status: "processing", progress: 50, output: null, outputs: null, completedAt: null };
      })();
    },
  },
  {
    name: "keeps an empty list of files for a failed job",
    subtle: true,
    breaks: "outputs is null until the job has completed",
    create: changing("GET", job, (body) => (body.status === "failed" ? { ...body, outputs: [] } : body)),
  },
  {
    name: "takes a micro-cent for a webhook",
    subtle: true,
    breaks: "The cost is the base cost times the multiplier of each priced parameter",
    create: changing("POST", submit, (body, { body: sent }) =>
      "webhookUrl" in members(sent) ? { ...body, costMicroCents: Number(body.costMicroCents) + 1 } : body,
    ),
  },
  {
    name: "estimates a version that is named a micro-cent higher",
    subtle: true,
    breaks: "An estimate is what the job would cost",
    create: changing("POST", estimate, (body, { body: sent }) => {
      if (!("version" in members(sent))) return body;
      const more = Number(body.estimatedCostMicroCents) + 1;
      return {
        ...body,
        baseCostMicroCents: more,
        estimatedCostMicroCents: more,
        breakdown: [{ component: "base_generation", costMicroCents: more }],
      };
    }),
  },
  {
    name: "continues the list of another account",
    subtle: true,
    breaks: "The list holds the jobs of the account",
    create: () => {
      const owner = createFirst<string>();
      return async (exchange, forward) => {
        if (!isCall(exchange, "GET", jobs)) return forward();
        const own = exchange.headers.authorization ?? "";
        const cursor = queryOf(exchange.target).get("cursor");
        const authorization = cursor === null || own === "" ? own : owner(cursor, own);
        const reply = await forward(own === "" ? {} : { headers: { ...exchange.headers, authorization } });
        const next = members(reply.body).nextCursor;
        if (typeof next === "string") owner(next, authorization);
        return reply;
      };
    },
  },
  {
    name: "tells another account whether a job can still be cancelled",
    subtle: true,
    breaks: "A job of another account is refused with 403, in every state",
    create: () => {
      const owner = createFirst<string>();
      return async (exchange, forward) => {
        const own = exchange.headers.authorization ?? "";
        const reply = await forward();
        if ("prefer" in exchange.headers) return reply;
        if (isCall(exchange, "POST", submit) && reply.status === 200) owner(String(members(reply.body).jobId), own);
        if (!isCall(exchange, "POST", cancel) || reply.status !== 403) return reply;
        const id = exchange.target.split("/")[3] ?? "";
        const authorization = owner(id, own);
        const look = await forward({
          method: "GET",
          target: `/v1/jobs/${id}`,
          headers: { ...exchange.headers, authorization },
        });
        return members(look.body).status === "pending" ? reply : errorReply(400, "JOB_CANNOT_BE_CANCELLED");
      };
    },
  },
  {
    name: "writes Retry-After as a date",
    subtle: true,
    breaks: "Retry-After is an integer",
    create: () => async (_exchange, forward) => {
      const reply = await forward();
      if (reply.status !== 429) return reply;
      return { ...reply, headers: { ...reply.headers, "retry-after": new Date(Date.now() + 1000).toUTCString() } };
    },
  },
  {
    name: "takes JSON only without a charset",
    subtle: true,
    breaks: "The media type of requests is application/json, and its parameters do not change it",
    create: () => (exchange, forward) =>
      /json *;/.test(exchange.headers["content-type"] ?? "")
        ? Promise.resolve(errorReply(400, "INVALID_REQUEST"))
        : forward(),
  },
  {
    name: "knows Bearer only with a capital letter",
    subtle: true,
    breaks: "The name of an authentication scheme is case-insensitive (RFC 9110)",
    create: () => (exchange, forward) => {
      const given = exchange.headers.authorization ?? "";
      return /^bearer /i.test(given) && !given.startsWith("Bearer ")
        ? Promise.resolve(errorReply(401, "UNAUTHORIZED"))
        : forward();
    },
  },
];
