/** Mutants of every parameter of the list, and of every rule of its pages. */

import { unknownState } from "../../../scripts/contract/cases/wrongRequests.ts";
import { at, isObject, type Json, type JsonObject } from "../../../scripts/document/json.ts";
import type { Call, Fault } from "../mutant.ts";
import { type DerivedMutant, errorReply, inSuccess, openapi, schemaOf } from "./mutant.ts";
import { jobStates } from "./states.ts";

const id = "listJobs";
type Row = readonly [what: string, fault: Fault];
type Query = Readonly<Record<string, string>>;

const parameters = (() => {
  const declared = at(openapi, "paths", "/v1/jobs", "get", "parameters");
  return (Array.isArray(declared) ? declared : []).map((parameter) => {
    const { name, schema } = schemaOf(parameter);
    return { name: String(name), schema: schemaOf(schema) };
  });
})();

const isText = (value: string | undefined): value is string => value !== undefined;

/** Changes the query before the list is made. */
const asking = (is: (query: Query) => boolean, change: (query: Query) => Query): Fault => ({
  changeRequest: (call) => (call.operation === id && is(call.query) ? { ...call, query: change(call.query) } : call),
});

const without = (query: Query, name: string): Query =>
  Object.fromEntries(Object.entries(query).filter(([one]) => one !== name));

const refusingQuery = (is: (query: Query) => boolean): Fault => ({
  changeResponse: (reply, call) =>
    call.operation === id && reply.status < 300 && is(call.query) ? errorReply(400, "VALIDATION_ERROR") : reply,
});

/** Takes a wrong value for a right one, or for none. */
const taking = (name: string, value: string, right: string | undefined): Row => [
  `takes ${JSON.stringify(value)} for ${name}`,
  asking(
    (query) => query[name] === value,
    (query) => (right === undefined ? without(query, name) : { ...query, [name]: right }),
  ),
];

function ofNumber(name: string, schema: JsonObject): Row[] {
  const { minimum, maximum, default: usual } = schema;
  const [least, most, plain] = [Number(minimum), Number(maximum), Number(usual)];
  return [
    taking(name, String(least - 1), String(least)),
    taking(name, String(most + 1), String(most)),
    taking(name, "-1", String(least)),
    taking(name, "1.5", String(least)),
    taking(name, "many", undefined),
    taking(name, "", undefined),
    [`refuses ${least} for ${name}`, refusingQuery((query) => query[name] === String(least))],
    [`refuses ${most} for ${name}`, refusingQuery((query) => query[name] === String(most))],
    [`refuses to have no ${name}`, refusingQuery((query) => query[name] === undefined)],
    ...[least, plain - 1, plain + 1, most]
      .filter((value) => value !== plain)
      .map(
        (value): Row => [
          `has ${value} for the default of ${name}`,
          asking(
            (query) => !isText(query[name]),
            (query) => ({ ...query, [name]: String(value) }),
          ),
        ],
      ),
    ...([-1, 1] as const).map(
      (more): Row => [
        `counts ${name} one ${more < 0 ? "down" : "up"}`,
        asking(
          (query) => isText(query[name]) && Number(query[name]) > least && Number(query[name]) < most,
          (query) => ({ ...query, [name]: String(Number(query[name]) + more) }),
        ),
      ],
    ),
  ];
}

const ofSet = (name: string, values: readonly Json[]): Row[] => [
  taking(name, unknownState, undefined),
  taking(name, "COMPLETED", "completed"),
  ...values.flatMap((value): Row[] => [
    [`refuses ${value} for ${name}`, refusingQuery((query) => query[name] === value)],
    [
      `ignores ${value} for ${name}`,
      asking(
        (query) => query[name] === value,
        (query) => without(query, name),
      ),
    ],
    [
      `takes another state for ${value}`,
      asking(
        (query) => query[name] === value,
        (query) => ({ ...query, [name]: String(values.find((one) => one !== value)) }),
      ),
    ],
  ]),
];

const ofAny = (name: string): Row[] => [
  [
    `ignores ${name}`,
    asking(
      (query) =>
        isText(query[name]) && query[name] !== "" && query[name] !== unknownState && query[name] !== "COMPLETED",
      (query) => without(query, name),
    ),
  ],
  [
    `finds nothing for ${name}`,
    inSuccess(id, (body, { query }) =>
      isText(query[name]) && name !== "limit" ? { ...body, jobs: [], nextCursor: null, hasMore: false } : body,
    ),
  ],
];

const rowsOf = (body: JsonObject): JsonObject[] =>
  Array.isArray(body.jobs) ? body.jobs.filter((job) => isObject(job)) : [];

/** Changes the rows of a page. */
const paging = (change: (jobs: JsonObject[], call: Call) => Json[], is: (call: Call) => boolean = () => true): Fault =>
  inSuccess(id, (body, call) => (is(call) ? { ...body, jobs: change(rowsOf(body), call) } : body));

const isFollowing = ({ query }: Call): boolean => query.cursor !== undefined;
const isFirst = (call: Call): boolean => !isFollowing(call);
const moved = (time: Json | undefined, milliseconds: number): string =>
  new Date(Date.parse(String(time)) + milliseconds).toISOString();

/** Every following page begins with the last row of the one before. */
function repeating(): Fault {
  const last = new Map<string, JsonObject>();
  return inSuccess(id, (body, { query }) => {
    const before = last.get(query.cursor ?? "");
    const end = rowsOf(body).at(-1);
    if (typeof body.nextCursor === "string" && end !== undefined) last.set(body.nextCursor, end);
    return before === undefined ? body : { ...body, jobs: [before, ...rowsOf(body)] };
  });
}

/** A job that nobody has submitted. */
const ghost = (): JsonObject => ({
  jobId: "job_ghost",
  status: "pending",
  progress: 0,
  model: "kling/kling-2.6-pro/text-to-video",
  createdAt: new Date().toISOString(),
  completedAt: null,
});

const isFull = (body: JsonObject, { query }: Call): boolean => rowsOf(body).length === Number(query.limit ?? 20);
const isLast = (body: JsonObject): boolean => body.hasMore === false;
const smallest = String(parameters.find(({ name }) => name === "limit")?.schema.minimum);

const pages: Row[] = [
  ["every following page begins with the last row of the one before", repeating()],
  ["a following page loses its first row", paging((jobs) => jobs.slice(1), isFollowing)],
  ["a first page loses its newest row", paging((jobs) => jobs.slice(1), isFirst)],
  ["a page loses its last row", paging((jobs) => jobs.slice(0, -1))],
  ["a page has a row twice", paging((jobs) => [...jobs.slice(0, 1), ...jobs])],
  ["a page is upside down", paging((jobs) => jobs.toReversed())],
  [
    "jobs are as old as their place in the page",
    paging((jobs) => jobs.map((job, index) => ({ ...job, createdAt: moved(job.createdAt, index * 1000) }))),
  ],
  [
    "rows tell another time than the job",
    paging((jobs) => jobs.map((job) => ({ ...job, createdAt: moved(job.createdAt, -3_600_000) }))),
  ],
  ["rows name another model", paging((jobs) => jobs.map((job) => ({ ...job, model: "acme/another/text-to-video" })))],
  ["rows have another id", paging((jobs) => jobs.map((job) => ({ ...job, jobId: `${job.jobId}0` })))],
  ["ended jobs have no completedAt", paging((jobs) => jobs.map((job) => ({ ...job, completedAt: null })))],
  [
    "hasMore is true on an exactly full last page",
    inSuccess(id, (body, call) =>
      isLast(body) && isFull(body, call) ? { ...body, hasMore: true, nextCursor: "bm9uZQ" } : body,
    ),
  ],
  [
    "hasMore is always true",
    inSuccess(id, (body) => ({ ...body, hasMore: true, nextCursor: body.nextCursor ?? "bm9uZQ" })),
  ],
  ["hasMore is always false", inSuccess(id, (body) => ({ ...body, hasMore: false }))],
  ["there is never another page", inSuccess(id, (body) => ({ ...body, hasMore: false, nextCursor: null }))],
  [
    "the page of the smallest limit is the last one",
    inSuccess(id, (body, { query }) =>
      query.limit === smallest ? { ...body, hasMore: false, nextCursor: null } : body,
    ),
  ],
  [
    "the page of the smallest limit holds one job more",
    inSuccess(id, (body, { query }) =>
      query.limit === smallest ? { ...body, jobs: [...rowsOf(body), ...rowsOf(body).slice(0, 1)] } : body,
    ),
  ],
  ["the last page has a cursor", inSuccess(id, (body) => ({ ...body, nextCursor: body.nextCursor ?? "bm9uZQ" }))],
  ["another page has no cursor", inSuccess(id, (body) => ({ ...body, nextCursor: null }))],
  ["the cursor is empty", inSuccess(id, (body) => ({ ...body, nextCursor: body.nextCursor === null ? null : "" }))],
  ...["no-such-cursor"].map((cursor) => taking("cursor", cursor, undefined)),
  [
    "a page of a new account is not empty",
    inSuccess(id, (body) =>
      rowsOf(body).length === 0 && isLast(body)
        ? {
            ...body,
            jobs: [ghost()],
          }
        : body,
    ),
  ],
];

const ofFilter: Row[] = jobStates.flatMap((state): Row[] => [
  [
    `finds no ${state} jobs`,
    inSuccess(id, (body, { query }) =>
      query.status === state ? { ...body, jobs: [], nextCursor: null, hasMore: false } : body,
    ),
  ],
  [
    `hides ${state} jobs`,
    paging(
      (jobs) => jobs.filter(({ status }) => status !== state),
      ({ query }) => query.status === undefined,
    ),
  ],
]);

/** Parameters that choose among jobs: a filter may be forgotten where another one is given as well. */
const chosen = parameters.filter(({ name, schema }) => schema.type === "string" && name !== "cursor");
const ofPairs: Row[] = chosen.flatMap(({ name }) =>
  chosen
    .filter((other) => other.name !== name)
    .map(
      (other): Row => [
        `ignores ${name} if there is also ${other.name}`,
        asking(
          (query) => isText(query[name]) && isText(query[other.name]),
          (query) => without(query, name),
        ),
      ],
    ),
);

/** Every following page has the limit of the first one. */
function keepingLimit(): Fault {
  const limits = new Map<string, string | undefined>();
  const limitOf = ({ query }: Call): string | undefined =>
    limits.has(query.cursor ?? "") ? limits.get(query.cursor ?? "") : query.limit;
  return {
    changeRequest(call) {
      const limit = limitOf(call);
      if (call.operation !== id || limit === call.query.limit) return call;
      return { ...call, query: limit === undefined ? without(call.query, "limit") : { ...call.query, limit } };
    },
    changeResponse(reply, call) {
      const next = at(reply.body, "nextCursor");
      if (call.operation === id && typeof next === "string") limits.set(next, limitOf(call));
      return reply;
    },
  };
}

/** Shows the jobs of a second state among those of the state that is asked for: those that it has seen in the list. */
function alsoShowing(state: string, second: string): Fault {
  const seen = new Map<string, JsonObject>();
  return inSuccess(id, (body, { query }) => {
    for (const row of rowsOf(body)) seen.set(String(row.jobId), row);
    const others = [...seen.values()].filter((row) => row.status === second);
    return query.status === state && others.length > 0 ? { ...body, jobs: [...rowsOf(body), ...others] } : body;
  });
}

const ofTwoStates: Row[] = jobStates.flatMap((state) =>
  jobStates
    .filter((second) => second !== state)
    .map((second): Row => [`shows ${second} jobs among those that are ${state}`, alsoShowing(state, second)]),
);

/** Lists a job that nobody has submitted, once there has been a request that makes none. */
function hiddenJob(operation: string, isOne: (status: number) => boolean): Fault {
  const keys = new Set<string>();
  return {
    changeResponse(reply, call) {
      const key = call.headers.authorization ?? "";
      if (call.operation === operation && isOne(reply.status)) keys.add(key);
      if (call.operation !== id || reply.status >= 300 || !keys.has(key) || !isObject(reply.body)) return reply;
      return { ...reply, body: { ...reply.body, jobs: [ghost(), ...rowsOf(reply.body)] } };
    },
  };
}

const ofRelations: Row[] = [
  ["a following page keeps the limit of the first", keepingLimit()],
  ["an estimate makes a job", hiddenJob("estimateJob", (status) => status < 300)],
  ["a submit request that is refused makes a job", hiddenJob("submitJob", (status) => status === 400)],
];

export const listMutants: readonly DerivedMutant[] = [
  ...parameters.flatMap(({ name, schema }) => [
    ...(schema.type === "integer" ? ofNumber(name, schema) : []),
    ...(Array.isArray(schema.enum) ? ofSet(name, schema.enum) : []),
    ...ofAny(name),
  ]),
  ...pages,
  ...ofFilter,
  ...ofPairs,
  ...ofTwoStates,
  ...ofRelations,
].map(([what, fault]) => ({ name: `${id}: ${what}`, area: "lists" as const, operation: id, fault, ifSent: true }));
