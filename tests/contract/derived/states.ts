/** Mutants of the life of a job: every state shown as every other one, left again, cancelled, or contradicted by a member. */
import { at, isObject, type Json, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import type { Call, Fault, Reply } from "../mutant.ts";
import { type DerivedMutant, errorReply, inSuccess, openapi } from "./mutant.ts";

const textsAt = (...path: string[]): string[] => {
  const value = at(openapi, ...path);
  return Array.isArray(value) ? value.map(String) : [];
};
const schema = ["components", "schemas", "JobStatus"];
export const jobStates = textsAt(...schema, "x-extensible-enum");
const finalStates = textsAt(...schema, "x-final-states");
const [newState = ""] = textsAt("components", "schemas", "SubmittedJob", "properties", "status", "x-extensible-enum");
const otherStates = (state: string): string[] => jobStates.filter((one) => one !== state);

/** A job in each state as the document shows it. Nobody shows a cancelled one, which never ran. */
const shown: ReadonlyMap<string, JsonObject> = new Map([
  ["cancelled", { progress: 0, output: null, outputs: null, error: null, completedAt: "2026-02-18T15:00:10Z" }],
  ...Object.values(
    objectOf(
      at(openapi, "paths", "/v1/jobs/{jobId}", "get", "responses", "200", "content", "application/json", "examples"),
    ),
  )
    .map((example) => objectOf(at(example, "value")))
    .map((job): [string, JsonObject] => [String(job.status), job]),
]);

/** The job as if it were in another state, down to its last member. */
function dressed(job: JsonObject, state: string): JsonObject {
  const { jobId, createdAt, model } = job;
  const { progress, output, outputs, error, completedAt } = objectOf(shown.get(state));
  const own = { jobId, createdAt, status: state, progress, completedAt: completedAt === null ? null : createdAt };
  return Object.fromEntries(
    Object.entries(model === undefined ? { ...own, output, outputs, error } : { ...own, model }).map(
      ([name, value]): [string, Json] => [name, value ?? null],
    ),
  );
}

const inState = (state: string, change: (job: JsonObject) => JsonObject): Fault =>
  inSuccess("getJob", (job) => (job.status === state ? change(job) : job));

/** A fault that counts how often a job has been shown in a state. */
function afterFirst(state: string, change: (job: JsonObject) => JsonObject): Fault {
  const looks = new Map<string, number>();
  return inState(state, (job) => {
    const count = (looks.get(String(job.jobId)) ?? 0) + 1;
    looks.set(String(job.jobId), count);
    return count === 1 ? job : change(job);
  });
}

/** The state in which each job of a server was last seen, and what it cost. */
function createMemory() {
  const jobs = new Map<string, { state: string; cost: number }>();
  return {
    jobOf: ({ path }: Call) => jobs.get(path.split("/")[3] ?? ""),
    note({ body, status }: Reply, { operation }: Call): void {
      const id = at(body, "jobId");
      if (status >= 300 || typeof id !== "string" || !["submitJob", "getJob", "cancelJob"].includes(operation)) return;
      const cost = at(body, "costMicroCents");
      const known = jobs.get(id)?.cost ?? 0;
      jobs.set(id, { state: String(at(body, "status")), cost: typeof cost === "number" ? cost : known });
    },
  };
}

/** Responds to a cancel of a job in a state otherwise than the document says. */
function cancelling(state: string, respond: (jobId: string, cost: number) => Reply): Fault {
  const memory = createMemory();
  return {
    changeResponse(reply, call) {
      const job = memory.jobOf(call);
      memory.note(reply, call);
      if (call.operation !== "cancelJob" || job?.state !== state) return reply;
      return respond(call.path.split("/")[3] ?? "", job.cost);
    },
  };
}

const accepted = (jobId: string, refundedMicroCents: number): Reply => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: { jobId, status: "cancelled", refundedMicroCents },
});

type Row = readonly [what: string, operation: string, fault: Fault];

const disguises: Row[] = jobStates.flatMap((from) =>
  otherStates(from).flatMap((to): Row[] => [
    [`a ${from} job is called ${to}`, "getJob", inState(from, (job) => ({ ...job, status: to }))],
    [`a ${from} job is shown as a ${to} one`, "getJob", inState(from, (job) => dressed(job, to))],
    [
      `a ${from} job is ${to} in the list`,
      "listJobs",
      inSuccess("listJobs", (body) => ({
        ...body,
        jobs: (Array.isArray(body.jobs) ? body.jobs : []).map((job) =>
          isObject(job) && job.status === from ? dressed(job, to) : job,
        ),
      })),
    ],
  ]),
);

const waysBack: Row[] = [
  ...finalStates.flatMap((from) =>
    otherStates(from).map(
      (to): Row => [`a ${from} job is ${to} at the second look`, "getJob", afterFirst(from, (job) => dressed(job, to))],
    ),
  ),
  ...jobStates
    .filter((state) => state !== newState && !finalStates.includes(state))
    .map(
      (from): Row => [
        `a ${from} job is ${newState} at the second look`,
        "getJob",
        afterFirst(from, (job) => dressed(job, newState)),
      ],
    ),
];

const begun: Row[] = otherStates(newState).map((state) => [
  `a new job is ${state}`,
  "submitJob",
  inSuccess("submitJob", (body) => ({ ...body, status: state })),
]);

const cancels: Row[] = [
  ...otherStates(newState).flatMap((state): Row[] => [
    [`a ${state} job can be cancelled`, "cancelJob", cancelling(state, accepted)],
    [`a ${state} job can be cancelled, for nothing`, "cancelJob", cancelling(state, (id) => accepted(id, 0))],
    [
      `the cancel of a ${state} job finds no job`,
      "cancelJob",
      cancelling(state, () => errorReply(404, "JOB_NOT_FOUND")),
    ],
  ]),
  ...otherStates("cancelled").map(
    (state): Row => [
      `a cancel returns a ${state} job`,
      "cancelJob",
      inSuccess("cancelJob", (body) => ({ ...body, status: state })),
    ],
  ),
  // To a hundredth of a cent, a tenth, a whole one.
  ...[100, 1_000, 10_000].map(
    (unit): Row => [
      `a refund is rounded down to ${unit} micro-cents`,
      "cancelJob",
      inSuccess("cancelJob", (body) => ({
        ...body,
        refundedMicroCents: Math.floor(Number(body.refundedMicroCents) / unit) * unit,
      })),
    ],
  ),
  ...([-1, 1] as const).map(
    (more): Row => [
      `a refund is ${more < 0 ? "less" : "more"} than the charge by one micro-cent`,
      "cancelJob",
      inSuccess("cancelJob", (body) => ({ ...body, refundedMicroCents: Number(body.refundedMicroCents) + more })),
    ],
  ),
];

/** The progress of a failed or a cancelled job is not documented. */
const steps = new Map([...shown].filter(([state]) => state !== "failed" && state !== "cancelled"));

const members: Row[] = jobStates.flatMap((state): Row[] => {
  const own = objectOf(shown.get(state));
  const isFinal = finalStates.includes(state);
  const wrong = (name: string, what: string, value: Json): Row => [
    `a ${state} job has ${what}`,
    "getJob",
    inState(state, (job) => ({ ...job, [name]: value })),
  ];
  const output = { url: "http://127.0.0.1:9/file.mp4", type: "video" };
  const progress = steps.get(state)?.progress;
  return [
    ...(progress === undefined
      ? []
      : [0, 1, 49, 50, 51, 99, 100, 101]
          .filter((value) => value !== progress)
          .map((value) => wrong("progress", `progress ${value}`, value))),
    ...[-1, 101].map((value) => wrong("progress", `an impossible progress of ${value}`, value)),
    isFinal
      ? wrong("completedAt", "no completedAt", null)
      : wrong("completedAt", "a completedAt", "2026-02-18T15:03:52Z"),
    ...(isFinal ? [wrong("completedAt", "a completedAt before createdAt", "2020-01-01T00:00:00Z")] : []),
    wrong("createdAt", "a createdAt of long ago", "2020-01-01T00:00:00Z"),
    wrong("createdAt", "a createdAt of far away", "2099-01-01T00:00:00Z"),
    own.outputs === null ? wrong("outputs", "outputs", [output]) : wrong("outputs", "no outputs", null),
    own.output === null ? wrong("output", "an output", output.url) : wrong("output", "no output", null),
    own.error === null
      ? wrong("error", "an error", { code: "INTERNAL_ERROR", message: "No." })
      : wrong("error", "no error", null),
    ...(own.outputs === null ? [] : [wrong("outputs", "an empty list of outputs", [])]),
    wrong("jobId", "the id of another job", "job_other"),
  ];
});

export const stateMutants: readonly DerivedMutant[] = [...disguises, ...waysBack, ...begun, ...cancels, ...members].map(
  ([name, operation, fault]) => ({
    name: `${operation}: ${name}`,
    area: "states" as const,
    operation,
    fault,
    // Whether a job is seen in each state depends on when it is looked at.
    ifSent: true,
  }),
);
