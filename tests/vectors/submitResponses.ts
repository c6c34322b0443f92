import { type Json, type JsonObject, list, objectAt, objectOf } from "../../scripts/document/json.ts";
import { follow } from "../../scripts/document/references.ts";
import type { Document } from "../../scripts/document/view.ts";

/** What a server may send in response to a submit request that it accepted. */
export interface SubmitResponseVector {
  readonly name: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** The job that was submitted; without it, the response cannot be read as one. */
  readonly jobId?: string;
  /** Whether it says when the job should be done, as text. Else a job is looked at at once. */
  readonly isTimed: boolean;
  /** The code of the error, if the body has one. */
  readonly code?: string;
}

type Untimed = Omit<SubmitResponseVector, "isTimed">;

const jobId = "job_1";
/** The member without which there is no job. */
const essential = "jobId";
/** The member that says when the job should be done. */
const timed = "estimatedCompletionTime";
/** One value of each kind that JSON has. */
const kinds: readonly Json[] = ["text", 12, 0.5, true, { a: 1 }, [1], null];

/** The schema of what submit returns, and an example of it from the schema's own examples. */
function responseOf({ openapi }: Pick<Document, "openapi">): JsonObject {
  const properties = objectAt(openapi, "components", "schemas", "SubmittedJob", "properties");
  const example: JsonObject = {};
  for (const [name, property] of Object.entries(properties)) {
    const schema = objectOf(follow(openapi, property));
    example[name] = schema.const ?? list(schema.examples)[0] ?? "text";
  }
  return { ...example, jobId };
}

/** Whether two values are of one kind for a reader of JSON. */
const alike = (one: Json | undefined, other: Json): boolean =>
  typeof one === typeof other && Array.isArray(one) === Array.isArray(other) && (one === null) === (other === null);

/** Each member left out, renamed, and set to a value of every other kind. */
function mutations(example: JsonObject): { name: string; body: JsonObject; member: string }[] {
  return Object.entries(example).flatMap(([member, value]) => {
    const { [member]: _, ...without } = example;
    return [
      { name: `without ${member}`, body: without, member },
      { name: `${member} renamed`, body: { ...without, [`${member}Later`]: value }, member },
      ...kinds
        .filter((kind) => !alike(value, kind))
        .map((kind) => ({ name: `${member}: ${JSON.stringify(kind)}`, body: { ...example, [member]: kind }, member })),
    ];
  });
}

/** Responses that are odd as a whole, and still those of an accepted job. */
function oddities(example: JsonObject): Untimed[] {
  const body = JSON.stringify(example);
  const set = (changes: JsonObject): string => JSON.stringify({ ...example, ...changes });
  const accepted: Omit<Untimed, "jobId">[] = [
    { name: "status 201", status: 201, body },
    { name: "status 202", status: 202, body },
    {
      name: "wrapped in data",
      status: 200,
      body: JSON.stringify({ success: true, data: example, requestId: "req_1" }),
    },
    { name: "a cost with a fraction of 0", status: 200, body: body.replace(/("costMicroCents":\d+)/, "$1.0") },
    { name: "a cost beyond 64 bits", status: 200, body: body.replace(/(?<="costMicroCents":)\d+/, "9".repeat(26)) },
    { name: "no content type", status: 200, headers: { "content-type": "" }, body },
    { name: "another content type", status: 200, headers: { "content-type": "text/plain" }, body },
    { name: "an unknown member", status: 200, body: set({ addedLater: { deep: [1] } }) },
    { name: "an unknown member called data", status: 200, body: set({ data: { deep: [1] } }) },
    { name: "another state", status: 200, body: set({ status: "queued" }) },
    { name: "a number beyond every float", status: 200, body: body.replace(/}$/, ',"addedLater":1e400}') },
    { name: "half of a character", status: 200, body: body.replace(/}$/, String.raw`,"addedLater":"\ud83d"}`) },
    { name: "a time without a zone, long ago", status: 200, body: set({ [timed]: "0001-01-01T00:00:00" }) },
    { name: "only the id", status: 200, body: JSON.stringify({ jobId }) },
  ];
  return accepted.map((vector) => ({ ...vector, jobId }));
}

/** Responses in which there is no job. */
const unreadable: readonly Untimed[] = [
  { name: "an empty object", status: 200, body: "{}" },
  { name: "a list", status: 200, body: "[]" },
  { name: "null", status: 200, body: "null" },
  { name: "nothing", status: 200, body: "" },
  { name: "a page", status: 200, headers: { "content-type": "text/html" }, body: "<html>Welcome</html>" },
  { name: "an empty id", status: 200, body: '{"jobId":"","status":"pending"}' },
  { name: "JSON that breaks off", status: 200, body: '{"jobId":"job_1","stat' },
  {
    name: "an error with the status of success",
    status: 200,
    body: '{"success":false,"error":{"code":"INSUFFICIENT_BALANCE","message":"Too little"},"requestId":"req_1"}',
    code: "INSUFFICIENT_BALANCE",
  },
];

/** Made from the schema of the response, so that a new member is in them at once. */
export function submitResponseVectors(document: Pick<Document, "openapi">): SubmitResponseVector[] {
  const example = responseOf(document);
  const mutated = mutations(example).map(({ name, body, member }) => ({
    name,
    status: 200,
    body: JSON.stringify(body),
    ...(member === essential ? {} : { jobId }),
  }));
  const time = String(example[timed]);
  return [...mutated, ...oddities(example), ...unreadable].map((vector) => ({
    ...vector,
    isTimed: vector.body.includes(JSON.stringify({ [timed]: time }).slice(1, -1)),
  }));
}
