/** The API can do more: a parameter, an operation, an event. */
import { type ApiJob, apiGuide } from "../job.ts";

const rootFile = "openapi/openapi.yaml";

export const parameter: ApiJob = {
  name: "parameter",
  guide: { file: apiGuide, section: "Add a parameter", names: { "openapi/paths/": "its file in `paths/`" } },
  most: 1,
  rated: "additive",
  leaves: [{ step: "check", says: /listJobs ignores the parameter drilledAfter in the mock/ }],
  edit: (hands) =>
    hands.editYaml("openapi/paths/jobs.yaml", (yaml) =>
      yaml.addIn(
        ["get", "parameters"],
        yaml.createNode({
          name: "drilledAfter",
          in: "query",
          description: "Only jobs that were submitted after this moment.",
          required: false,
          schema: { type: "string", format: "date-time" },
          example: "2026-02-18T15:00:00Z",
        }),
      ),
    ),
};

const modelList = {
  type: "object",
  description: "The models of the platform.",
  required: ["models"],
  properties: {
    models: {
      type: "array",
      description: "Each model once.",
      items: { $ref: "ModelEntry.yaml" },
    },
  },
};

const modelEntry = {
  type: "object",
  description: "A model in a list.",
  required: ["id"],
  properties: { id: { type: "string", description: "The model's id.", examples: ["model_abc123"] } },
};

const responses = {
  "400": "InvalidRequest",
  "401": "Unauthorized",
  "403": "Forbidden",
  "429": "TooManyRequests",
  "500": "InternalError",
};

const listDrills = {
  get: {
    operationId: "listDrills",
    tags: ["Models"],
    summary: "List drills",
    description: "Returns every model. Needs the scope `list_models`.",
    responses: {
      "200": {
        description: "The models.",
        content: {
          "application/json": {
            schema: { $ref: "../components/schemas/ModelList.yaml" },
            examples: { one: { summary: "One model", value: { models: [{ id: "model_abc123" }] } } },
          },
        },
      },
      ...Object.fromEntries(
        Object.entries(responses).map(([status, name]) => [status, { $ref: `../components/responses/${name}.yaml` }]),
      ),
    },
  },
};

const yamlOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const operation: ApiJob = {
  name: "operation",
  guide: {
    file: apiGuide,
    section: "Add an operation",
    names: {
      [rootFile]: "under `paths` of `openapi.yaml`",
      "openapi/paths/": "a file in `paths/`",
      "openapi/components/schemas/": "`components/schemas/`",
    },
  },
  most: 4,
  rated: "additive",
  leaves: [
    {
      step: "check",
      says: /listDrills is not implemented in the mock, which responds with 501: see "Add an operation" in scripts\/mock\/README\.md/,
    },
    {
      step: "check",
      says: /listDrills has no method in the TypeScript client: write client\.models\.listDrills in scripts\/client\/resources\/models\.ts/,
    },
    { step: "check", says: /listDrills has no case in the contract kit: write one in scripts\/contract\/cases/ },
    { step: "check", says: /listDrills is called by no workflow: see openapi\/workflows\/README\.md/ },
    {
      step: "tests",
      says: /responds to a valid request with 200: .* Write it in scripts\/mock\/operations\/listDrills\.ts/,
    },
    { step: "tests", says: /returns every member .* Write it in scripts\/mock\/operations\/listDrills\.ts/ },
    {
      step: "tests",
      says: /listDrills has no method: write client\.models\.listDrills in scripts\/client\/resources\/models\.ts/,
    },
    { step: "tests", says: /call these in a workflow: openapi\/workflows\/README\.md/ },
  ],
  async edit(hands) {
    await hands.write("openapi/paths/models.yaml", yamlOf(listDrills));
    await hands.write("openapi/components/schemas/ModelList.yaml", yamlOf(modelList));
    await hands.write("openapi/components/schemas/ModelEntry.yaml", yamlOf(modelEntry));
    await hands.edit(rootFile, (text) =>
      text.replace("  /v1/models/{modelId}:", "  /v1/models:\n    $ref: paths/models.yaml\n  /v1/models/{modelId}:"),
    );
  },
};

const jobDrilled = {
  post: {
    operationId: "jobDrilled",
    tags: ["Webhooks"],
    summary: "A job has started",
    description: "Sent to the `webhookUrl` of a job when its model begins to run.",
    security: [],
    parameters: ["WebhookTimestamp", "WebhookSignature"].map((name) => ({
      $ref: `../components/parameters/${name}.yaml`,
    })),
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { $ref: "../components/schemas/JobDrilledEvent.yaml" },
          examples: { started: { summary: "A job that runs", value: { jobId: "job_abc123def456" } } },
        },
      },
    },
    responses: {
      "200": { $ref: "../components/responses/WebhookReceived.yaml" },
      "400": { $ref: "../components/responses/WebhookRefused.yaml" },
    },
  },
};

const jobDrilledEvent = {
  type: "object",
  description: "A job has started.",
  required: ["jobId"],
  properties: { jobId: { type: "string", description: "The job's id.", examples: ["job_abc123def456"] } },
};

export const webhookEvent: ApiJob = {
  name: "webhook-event",
  guide: {
    file: apiGuide,
    section: "Add a webhook event",
    names: {
      [rootFile]: "under `webhooks` of `openapi.yaml`",
      "openapi/webhooks/": "a file in `webhooks/`",
      "openapi/components/schemas/": "`components/schemas/`",
    },
  },
  most: 3,
  rated: "additive",
  leaves: [
    { step: "check", says: /The mock never sends the event jobDrilled: add it to scripts\/mock\/webhooks/ },
    {
      step: "check",
      says: /The event jobDrilled has no case in the contract kit: write one in scripts\/contract\/cases/,
    },
  ],
  async edit(hands) {
    await hands.write("openapi/webhooks/jobDrilled.yaml", yamlOf(jobDrilled));
    await hands.write("openapi/components/schemas/JobDrilledEvent.yaml", yamlOf(jobDrilledEvent));
    await hands.edit(rootFile, (text) =>
      text.replace("webhooks:\n", "webhooks:\n  jobDrilled:\n    $ref: webhooks/jobDrilled.yaml\n"),
    );
  },
};
