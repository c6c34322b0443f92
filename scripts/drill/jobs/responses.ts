/** The API says more in its responses: an error, a state, a field. */
import type { Document as YamlDocument } from "yaml";
import { at, objectOf } from "../../document/json.ts";
import type { Hands } from "../hands.ts";
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
    { step: "check", says: /The state drilled is not known to the TypeScript client: add it to scripts\/client/ },
    { step: "check", says: /The state drilled is not final, but ends the wait in openapi\/workflows\/job-completes/ },
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

const guide = {
  file: apiGuide,
  section: "Add a response field",
  names: {
    [`${schemas}/`]: "components/schemas/",
    "openapi/paths/": "the examples in `paths/`",
    "scripts/mock/jobs/views.ts": "`scripts/mock/jobs/views.ts`",
  },
} as const;

/** Writes a new field into the schema of a job. */
const addField = (hands: Hands, change: (yaml: YamlDocument) => void = () => {}): Promise<void> =>
  hands.editYaml(`${schemas}/Job.yaml`, (yaml) => {
    const region = { type: "string", description: "Where the job runs.", examples: ["eu"] };
    yaml.setIn(["properties", "region"], yaml.createNode(region));
    change(yaml);
  });

export const optionalField: ApiJob = {
  name: "optional-field",
  guide,
  most: 1,
  rated: "additive",
  leaves: [{ step: "tests", says: /getJob returns every member.*never returned by scripts\/mock\/jobs\/views\.ts/s }],
  edit: (hands) => addField(hands),
};

const examples = ["get", "responses", "200", "content", "application/json", "examples"];

/** Without it, no example and no job of the mock would be right, so what lint lists is written too. */
export const requiredField: ApiJob = {
  name: "required-field",
  guide,
  most: 1,
  rated: "additive",
  leaves: [
    { step: "lint", says: /openapi\/paths\/jobs_jobId\.yaml.*must have required property 'region'/s },
    { step: "lint", says: /scripts\/mock\/jobs\/views\.ts.*Property 'region' is missing/s },
  ],
  edit: (hands) => addField(hands, (yaml) => yaml.addIn(["required"], "region")),
  async finish(hands) {
    await hands.editYaml("openapi/paths/jobs_jobId.yaml", (yaml) => {
      for (const name of Object.keys(objectOf(at(yaml.toJS(), ...examples)))) {
        yaml.setIn([...examples, name, "value", "region"], "eu");
      }
    });
    await hands.edit("scripts/mock/jobs/views.ts", (text) =>
      text.replace("    output: outputs?.", '    region: "eu",\n    output: outputs?.'),
    );
  },
};
