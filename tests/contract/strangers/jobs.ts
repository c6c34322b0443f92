/** Strangers that are wrong about jobs and their lists. */
import { changing, errorReply, isCall, list, type Members, members, type Stranger, withBody } from "./server.ts";

const job = "/v1/jobs/*";
const jobs = "/v1/jobs";

function query(target: string): URLSearchParams {
  return new URL(target, "http://localhost").searchParams;
}

function withQuery(target: string, change: (parameters: URLSearchParams) => void): string {
  const url = new URL(target, "http://localhost");
  change(url.searchParams);
  return `${url.pathname}${url.search}`;
}

export const jobStrangers: readonly Stranger[] = [
  {
    name: "cancels a job that is processing",
    subtle: false,
    breaks: "A job that is already processing cannot be stopped",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (!isCall(exchange, "POST", "/v1/jobs/*/cancel") || reply.status !== 400) return reply;
      const jobId = exchange.target.split("/")[3] ?? "";
      const body = JSON.stringify({ jobId, status: "cancelled", refundedMicroCents: 350_000 });
      return { ...reply, status: 200, body };
    },
  },
  {
    name: "cancels a cancelled job again",
    subtle: true,
    breaks: "Only a pending job can be cancelled",
    create: () => {
      const cancelled = new Map<string, string>();
      return async (exchange, forward) => {
        const reply = await forward();
        if (!isCall(exchange, "POST", "/v1/jobs/*/cancel")) return reply;
        if (reply.status === 200) cancelled.set(exchange.target, reply.body);
        const before = cancelled.get(exchange.target);
        return before === undefined || reply.status !== 400 ? reply : { ...reply, status: 200, body: before };
      };
    },
  },
  {
    name: "shows 100 percent while a job is processing",
    subtle: true,
    breaks: "Progress is 50 while processing",
    create: changing("GET", job, (body) => (body.status === "processing" ? { ...body, progress: 100 } : body)),
  },
  {
    name: "counts progress from 0 to 1",
    subtle: true,
    breaks: "Progress is in percent, 100 when completed",
    create: changing("GET", job, (body) => ({ ...body, progress: Number(body.progress) / 100 })),
  },
  {
    name: "puts the second file first into output",
    subtle: true,
    breaks: "output is a short way to outputs[0].url",
    create: changing("GET", job, (body) =>
      typeof body.output === "string" ? { ...body, output: `${body.output}?download=1` } : body,
    ),
  },
  {
    name: "does not say when a cancelled job ended",
    subtle: true,
    breaks: "completedAt is when the job reached its final state, and cancelled is final",
    create: changing("GET", job, (body) => (body.status === "cancelled" ? { ...body, completedAt: null } : body)),
  },
  {
    name: "gives a completed job an error",
    subtle: false,
    breaks: "error is null unless the job failed",
    create: changing("GET", job, (body) =>
      body.status === "completed" ? { ...body, error: { code: "NONE", message: "No error." } } : body,
    ),
  },
  {
    name: "ends a job before it was created",
    subtle: true,
    breaks: "completedAt is when the job reached its final state, createdAt when it was submitted",
    create: changing("GET", job, (body) =>
      body.completedAt === null ? body : { ...body, completedAt: "2020-01-01T00:00:00Z" },
    ),
  },
  {
    name: "shows a job to every account",
    subtle: false,
    breaks: "Someone else's job is a 403",
    create: () => {
      const owners = new Map<string, string>();
      return async (exchange, forward) => {
        const reply = await forward();
        const key = exchange.headers.authorization ?? "";
        if (isCall(exchange, "POST", "/v1/jobs/submit") && reply.status === 200) {
          owners.set(String(members(reply.body).jobId), key);
        }
        const owner = owners.get(exchange.target.split("/")[3] ?? "");
        if (!isCall(exchange, "GET", job) || reply.status !== 403 || owner === undefined) return reply;
        return forward({ headers: { ...exchange.headers, authorization: owner } });
      };
    },
  },
  {
    name: "lists the oldest jobs first",
    subtle: true,
    breaks: "The list is newest first",
    create: changing("GET", jobs, (body) => ({ ...body, jobs: list(body, "jobs").reverse() })),
  },
  {
    name: "repeats the last job of a page on the next page",
    subtle: true,
    breaks: "The cursor is where the next page begins",
    create: () => {
      const last = new Map<string, Members>();
      return async (exchange, forward) => {
        const reply = await forward();
        if (!isCall(exchange, "GET", jobs) || reply.status !== 200) return reply;
        const body = members(reply.body);
        const rows = list(body, "jobs");
        const before = last.get(query(exchange.target).get("cursor") ?? "");
        const end = rows.at(-1);
        if (typeof body.nextCursor === "string" && end !== undefined) last.set(body.nextCursor, end);
        return before === undefined ? reply : withBody(reply, () => ({ ...body, jobs: [before, ...rows] }));
      };
    },
  },
  {
    name: "says that there is more after the last page",
    subtle: true,
    breaks: "nextCursor is null and hasMore false on the last page",
    create: changing("GET", jobs, (body, { target }) => {
      const limit = Number(query(target).get("limit") ?? 20);
      return list(body, "jobs").length === limit ? { ...body, hasMore: true, nextCursor: "bm9uZQ" } : body;
    }),
  },
  {
    name: "takes a limit of 101 for 100",
    subtle: true,
    breaks: "limit is at most 100",
    create: () => (exchange, forward) =>
      forward({
        target: withQuery(exchange.target, (parameters) => {
          if (parameters.get("limit") === "101") parameters.set("limit", "100");
        }),
      }),
  },
  {
    name: "gives ten jobs without a limit",
    subtle: true,
    breaks: "Without a limit, a page holds 20 jobs",
    create: () => (exchange, forward) => {
      if (!isCall(exchange, "GET", jobs)) return forward();
      return forward({
        target: withQuery(exchange.target, (parameters) => {
          if (!parameters.has("limit")) parameters.set("limit", "10");
        }),
      });
    },
  },
  {
    name: "begins at the first page for a cursor that it does not know",
    subtle: true,
    breaks: "A parameter that is not as described is a 400",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (!isCall(exchange, "GET", jobs) || reply.status !== 400) return reply;
      return forward({ target: withQuery(exchange.target, (parameters) => parameters.delete("cursor")) });
    },
  },
  {
    name: "ignores the filter by model",
    subtle: false,
    breaks: "modelId: only jobs of this model",
    create: () => (exchange, forward) =>
      isCall(exchange, "GET", jobs)
        ? forward({ target: withQuery(exchange.target, (parameters) => parameters.delete("modelId")) })
        : forward(),
  },
  {
    name: "lists completed jobs without the time of their end",
    subtle: true,
    breaks: "completedAt is null only before the final state",
    create: changing("GET", jobs, (body) => ({
      ...body,
      jobs: list(body, "jobs").map((row) => ({ ...row, completedAt: null })),
    })),
  },
  {
    name: "tells that a job of another account does not exist",
    subtle: true,
    breaks: "Someone else's job is 403 UNAUTHORIZED_ACCESS",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      return isCall(exchange, "GET", job) && reply.status === 403 ? errorReply(404, "JOB_NOT_FOUND") : reply;
    },
  },
  {
    name: "keeps a cancelled job pending in the list",
    subtle: true,
    breaks: "The status of the list is where the job stands, and so is that of the job",
    create: changing("GET", jobs, (body) => ({
      ...body,
      jobs: list(body, "jobs").map((row) =>
        row.status === "cancelled" ? { ...row, status: "pending", completedAt: null } : row,
      ),
    })),
  },
  {
    name: "lists pending jobs among those that are processing",
    subtle: false,
    breaks: "status: only jobs in this state",
    create: () => async (exchange, forward) => {
      const reply = await forward();
      if (!isCall(exchange, "GET", jobs) || reply.status !== 200) return reply;
      if (query(exchange.target).get("status") !== "processing") return reply;
      const target = withQuery(exchange.target, (parameters) => parameters.set("status", "pending"));
      const pending = list(members((await forward({ target })).body), "jobs");
      return withBody(reply, (body) => ({ ...body, jobs: [...list(body, "jobs"), ...pending] }));
    },
  },
  {
    name: "says of every image that it is a video",
    subtle: false,
    breaks: "type is what kind of file it is",
    create: changing("GET", job, (body) =>
      body.outputs === null
        ? body
        : { ...body, outputs: list(body, "outputs").map((output) => ({ ...output, type: "video" })) },
    ),
  },
];
