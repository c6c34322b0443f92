/** The API says more in its responses: an error, a state, a field. */
import { type ApiJob, apiGuide } from "../job.ts";

const schemas = "openapi/components/schemas";

export const errorCode: ApiJob = {
  name: "error-code",
  guide: { file: apiGuide, section: "A new error code", names: { [`${schemas}/ErrorCode.yaml`]: "ErrorCode.yaml" } },
  most: 1,
  rated: "additive",
  leaves: [
    {
      step: "lint",
      says: /No operation shows TOO_MANY_DRILLS\. Add an example of it, components\/examples\/TooManyDrills\.yaml/,
    },
    { step: "tests", says: /shows every error code at an operation.*TOO_MANY_DRILLS/s },
    { step: "tests", says: /cause these in a workflow: openapi\/workflows\/README\.md/ },
  ],
  edit: (hands) =>
    hands.editYaml(`${schemas}/ErrorCode.yaml`, (yaml) => {
      yaml.addIn(["x-extensible-enum"], "TOO_MANY_DRILLS");
      yaml.setIn(
        ["x-error-codes", "TOO_MANY_DRILLS"],
        yaml.createNode({
          status: 429,
          retry: "always",
          when: "There were too many drills.",
          remedy: "Wait a moment.",
        }),
      );
    }),
};

export const state: ApiJob = {
  name: "state",
  guide: {
    file: apiGuide,
    section: "A new state of a job",
    names: { [`${schemas}/JobStatus.yaml`]: "JobStatus.yaml" },
  },
  most: 1,
  rated: "additive",
  leaves: [
    { step: "lint", says: /scripts\/client\/resources\/job\.ts.*'drilled' is missing/ },
    {
      step: "check",
      says: /The state drilled is missing from the status filter: add it to openapi\/components\/parameters/,
    },
    { step: "check", says: /The state drilled is never used by the mock: add it to scripts\/mock\/jobs\/job\.ts/ },
    { step: "check", says: /The state drilled is missing from the portal's diagram .* add it to scripts\/portal/ },
  ],
  edit: (hands) =>
    hands.edit(`${schemas}/JobStatus.yaml`, (text) =>
      text
        .replace("x-extensible-enum: [pending, ", "x-extensible-enum: [drilled, pending, ")
        .replace("  - `pending`", "  - `drilled`: accepted, and not yet in line.\n  - `pending`"),
    ),
};

/** A new field of a job. */
const field = (name: string, required: boolean, left: ApiJob["leaves"] & {}): ApiJob => ({
  name,
  guide: { file: apiGuide, section: "Add a response field", names: { [`${schemas}/`]: "components/schemas/" } },
  most: 1,
  rated: "additive",
  leaves: left,
  edit: (hands) =>
    hands.editYaml(`${schemas}/Job.yaml`, (yaml) => {
      yaml.setIn(
        ["properties", "region"],
        yaml.createNode({ type: "string", description: "Where the job runs.", examples: ["eu"] }),
      );
      if (required) yaml.addIn(["required"], "region");
    }),
});

const neverReturned = {
  step: "tests",
  says: /getJob returns every member.*never returned by scripts\/mock\/jobs\/views\.ts/s,
} as const;

export const optionalField: ApiJob = field("optional-field", false, [neverReturned]);
export const requiredField: ApiJob = field("required-field", true, [
  { step: "lint", says: /must have required property 'region'/ },
  neverReturned,
]);
