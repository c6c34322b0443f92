/** Mutants of what an upload is said to be: its name, its size limit by media type, its times. */
import { at, isObject, type Json, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import type { Call, Fault } from "../mutant.ts";
import { type DerivedMutant, inSuccess, openapi } from "./mutant.ts";

type Row = readonly [what: string, operation: string, fault: Fault];

const inData = (operation: string, change: (data: JsonObject, call: Call) => JsonObject): Fault =>
  inSuccess(operation, (body, call) => ({ ...body, data: change(objectOf(body.data), call) }));

const types = (() => {
  const values = at(openapi, "components", "schemas", "UploadContentType", "enum");
  return (Array.isArray(values) ? values : []).map(String);
})();

/** One byte more or less than the document says of a media type. */
const sizes: Row[] = types.flatMap((type) =>
  ([-1, 1] as const).map(
    (more): Row => [
      `takes ${type} of one byte ${more < 0 ? "less" : "more"}`,
      "presignUpload",
      inData("presignUpload", (data, { body }) =>
        body.contentType === type ? { ...data, maxSize: Number(data.maxSize) + more } : data,
      ),
    ],
  ),
);

/** What servers do to names of files. */
const names: Row[] = (
  [
    ["in lower case", (name) => name.toLowerCase()],
    ["without what is not ASCII", (name) => name.replace(/[^ -~]/g, "_")],
    ["without blanks", (name) => name.replaceAll(" ", "_")],
    ["without brackets", (name) => name.replace(/[()]/g, "")],
    ["percent-encoded", (name) => encodeURIComponent(name)],
    ["cut", (name) => name.slice(0, 8)],
    ["with an id before it", (name) => `0001-${name}`],
  ] satisfies readonly (readonly [string, (name: string) => string])[]
).map(
  ([what, change]): Row => [
    `returns a name ${what}`,
    "getUpload",
    inData("getUpload", (data) => ({ ...data, filename: change(String(data.filename)) })),
  ],
);

const later = (time: Json | undefined, milliseconds: number): string =>
  new Date(Date.parse(String(time)) + milliseconds).toISOString();
const quarter = 900_000;
const members: Row[] = [
  ...(["presignUpload", "getUpload"] as const).flatMap((id) =>
    ([-1, 1] as const).map(
      (sign): Row => [
        `is deleted a quarter of an hour ${sign < 0 ? "earlier" : "later"}`,
        id,
        inData(id, (data) => ({ ...data, expiresAt: later(data.expiresAt, sign * quarter) })),
      ],
    ),
  ),
  [
    "was created an hour before",
    "getUpload",
    inData("getUpload", (data) => ({ ...data, createdAt: later(data.createdAt, -4 * quarter) })),
  ],
  ["has another media type", "getUpload", inData("getUpload", (data) => ({ ...data, contentType: "video/webm" }))],
  ["has another address", "getUpload", inData("getUpload", (data) => ({ ...data, fileUrl: `${data.fileUrl}0` }))],
  ["has the id of another upload", "getUpload", inData("getUpload", (data) => ({ ...data, id: crypto.randomUUID() }))],
];

/** The status of a file that is there, as if it were not. */
const states = (() => {
  const values = at(openapi, "components", "schemas", "Upload", "properties", "status", "x-extensible-enum");
  return (Array.isArray(values) ? values : []).map(String).filter((state) => state !== "pending");
})();
const ofState: Row[] = states.map((status) => [
  `is ${status} at once`,
  "getUpload",
  inData("getUpload", (data) => (isObject(data) ? { ...data, status } : data)),
]);

export const uploadMutants: readonly DerivedMutant[] = [...sizes, ...names, ...members, ...ofState].map(
  ([what, operation, fault]) => ({ name: `${operation}: ${what}`, area: "uploads", operation, fault }),
);
