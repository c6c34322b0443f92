/** Mutants of keys and of the boundary between accounts: everything that has an id, a key, or an owner. */
import { at, isObject, type Json, objectOf } from "../../../scripts/document/json.ts";
import { document } from "../document.ts";
import type { Call, Fault, Reply } from "../mutant.ts";
import { type DerivedMutant, errorReply, openapi } from "./mutant.ts";

type Row = readonly [what: string, operation: string, fault: Fault];

const codeOf = (reply: Reply): Json | undefined => at(reply.body, "error", "code");
const keyOf = ({ headers }: Call): string => headers.authorization ?? headers["x-api-key"] ?? "";

/** What a resource looked like to its owner: by the last part of the path that names it. */
function createOwners() {
  const owners = new Map<string, { key: string; body: Json }>();
  const idIn = ({ path }: Call): string => path.split("/").find((part) => owners.has(part)) ?? "";
  return {
    note(reply: Reply, call: Call): void {
      const id = at(reply.body, "jobId") ?? at(reply.body, "data", "fileId") ?? at(reply.body, "data", "id");
      if (reply.status >= 300 || typeof id !== "string") return;
      const known = owners.get(id);
      if (known === undefined || known.key === keyOf(call)) owners.set(id, { key: keyOf(call), body: reply.body });
    },
    of: (call: Call) => owners.get(idIn(call)),
    idIn,
    all: () => owners,
  };
}

/** The success that the document shows for an operation. */
export const shownSuccess = (id: string): Json => {
  const operation = document.operations.find((one) => one.id === id);
  const path = [
    "paths",
    operation?.path ?? "",
    operation?.method ?? "",
    "responses",
    "200",
    "content",
    "application/json",
  ];
  const [first] = Object.values(objectOf(at(openapi, ...path, "examples")));
  return at(first, "value") ?? {};
};

/** Treats a resource of another account as the caller's. */
function shared(operation: string): Fault {
  const owners = createOwners();
  return {
    changeResponse(reply, call) {
      owners.note(reply, call);
      const owner = owners.of(call);
      if (call.operation !== operation || owner === undefined || owner.key === keyOf(call) || reply.status < 400)
        return reply;
      const body = {
        ...objectOf(shownSuccess(operation)),
        ...(operation === "cancelJob" ? { jobId: owners.idIn(call) } : objectOf(owner.body)),
      };
      return { ...reply, status: 200, body };
    },
  };
}

/** Refuses a resource of another account with another error. */
function refusedWith(operation: string, status: number, code: string): Fault {
  const owners = createOwners();
  return {
    changeResponse(reply, call) {
      owners.note(reply, call);
      const owner = owners.of(call);
      const isForeign = call.operation === operation && owner !== undefined && owner.key !== keyOf(call);
      return isForeign && reply.status >= 400 && codeOf(reply) !== code ? errorReply(status, code) : reply;
    },
  };
}

/** Lists jobs of other accounts too. */
function listing(is: (call: Call) => boolean): Fault {
  const rows = new Map<string, Json>();
  const owners = new Map<string, string>();
  return {
    changeResponse(reply, call) {
      const jobs = at(reply.body, "jobs");
      const id = at(reply.body, "jobId");
      if (call.operation === "submitJob" && typeof id === "string" && reply.status < 300) {
        owners.set(id, keyOf(call));
        const createdAt = new Date().toISOString();
        rows.set(id, {
          jobId: id,
          status: "pending",
          progress: 0,
          model: call.body.model ?? "",
          createdAt,
          completedAt: null,
        });
      }
      if (call.operation !== "listJobs" || reply.status >= 300 || !Array.isArray(jobs) || !is(call)) return reply;
      const foreign = [...rows].filter(([job]) => owners.get(job) !== keyOf(call)).map(([, row]) => row);
      return foreign.length === 0
        ? reply
        : { ...reply, body: { ...objectOf(reply.body), jobs: [...foreign, ...jobs] } };
    },
  };
}

/** Operations whose path names something that belongs to an account. */
const owned = document.operations.filter(({ path }) => path.includes("{jobId}") || path.includes("/uploads/{"));

const boundaries: Row[] = [
  ...owned.flatMap(({ id, path, errorCodes }): Row[] => [
    ["treats what belongs to another account as the caller's", id, shared(id)],
    // With which error an upload of another account is refused is not documented.
    ...(path.includes("{jobId}") && errorCodes.includes("UNAUTHORIZED_ACCESS")
      ? (["JOB_NOT_FOUND", "INVALID_API_KEY", "INTERNAL_ERROR"] as const).map(
          (code): Row => [
            `refuses what belongs to another account with ${code}`,
            id,
            refusedWith(id, document.errorCodes.get(code)?.status ?? 0, code),
          ],
        )
      : []),
  ]),
  ["lists jobs of other accounts", "listJobs", listing(() => true)],
  ["lists jobs of other accounts by state", "listJobs", listing(({ query }) => query.status !== undefined)],
  ["lists jobs of other accounts by model", "listJobs", listing(({ query }) => query.modelId !== undefined)],
  ["lists jobs of other accounts on following pages", "listJobs", listing(({ query }) => query.cursor !== undefined)],
];

/** Every request comes as if it had a key. */
const withKey = (operation: string, is: (call: Call) => boolean): Fault => ({
  changeRequest: (call) =>
    call.operation === operation && is(call)
      ? { ...call, headers: { ...call.headers, authorization: "Bearer pb_guest" } }
      : call,
});

const declaresKeyHeader = (operation: string): boolean => {
  const found = document.operations.find(({ id }) => id === operation);
  const security = at(openapi, "paths", found?.path ?? "", found?.method ?? "", "security");
  return Array.isArray(security) && security.some((one) => isObject(one) && "apiKeyHeader" in one);
};

const keys: Row[] = document.operations.flatMap(({ id }): Row[] => [
  [
    "needs no key",
    id,
    withKey(id, ({ headers }) => headers.authorization === undefined && headers["x-api-key"] === undefined),
  ],
  [
    "takes any scheme for a key",
    id,
    withKey(id, ({ headers }) => headers.authorization?.startsWith("Basic ") === true),
  ],
  ["takes an empty key", id, withKey(id, ({ headers }) => /^Bearer ?$/.test(headers.authorization ?? ""))],
  ...(["INVALID_API_KEY", "UNAUTHORIZED_ACCESS"] as const).map(
    (code): Row => [
      `calls a missing key ${code}`,
      id,
      {
        changeResponse: (reply, call) =>
          call.operation === id && codeOf(reply) === "UNAUTHORIZED"
            ? errorReply(document.errorCodes.get(code)?.status ?? 0, code)
            : reply,
      },
    ],
  ),
  ...(declaresKeyHeader(id)
    ? [
        [
          "does not read the other header of the key",
          id,
          {
            changeRequest(call) {
              const { "x-api-key": key, ...headers } = call.headers;
              return call.operation === id && key !== undefined ? { ...call, headers } : call;
            },
          },
        ] satisfies Row,
      ]
    : [
        [
          "takes the key in a header of other operations",
          id,
          {
            changeRequest(call) {
              const { "x-api-key": key, ...headers } = call.headers;
              if (call.operation !== id || key === undefined || headers.authorization !== undefined) return call;
              return { ...call, headers: { ...headers, authorization: `Bearer ${key}` } };
            },
          },
        ] satisfies Row,
      ]),
]);

export const accountMutants: readonly DerivedMutant[] = [...boundaries, ...keys].map(([what, operation, fault]) => ({
  name: `${operation}: ${what}`,
  area: "keys and accounts" as const,
  operation,
  fault,
}));
