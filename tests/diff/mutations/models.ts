/** Changes of whole models and of error codes. */
import {
  both,
  codes,
  duration,
  fast,
  fastFile,
  globe,
  globeFile,
  type Mutation,
  newFast,
  one,
  union,
} from "./mutation.ts";

export const modelMutations: readonly Mutation[] = [
  // What is said about a model.
  one(
    "a new assumption",
    "default: 0.5",
    "default: 0.5\n        x-assumption: Not documented, so it is the middle.",
    "docs",
    "minor",
    "`strength` rests on an assumption now",
  ),
  {
    name: "another assumption",
    edits: {
      [globeFile]: [["Known from a sibling model only, so it may differ.", "Known from the page of another model."]],
    },
    verdicts: [[globe, "docs", "minor", "`image_url` rests on another assumption"]],
  },
  {
    name: "an assumption that was confirmed",
    edits: { [globeFile]: [["        x-assumption: What counts when it is left out is not documented.\n", ""]] },
    verdicts: [[globe, "docs", "minor", "`expand` is no longer an assumption"]],
  },
  one(
    "an assumption about the model",
    "x-display-name",
    "x-assumption: The price is that of a sibling.\nx-display-name",
    "docs",
    "minor",
    "The model rests on an assumption now",
  ),
  one(
    "a fact about the result",
    "x-pricing:",
    "x-output: { resolution: 1080p }\nx-pricing:",
    "docs",
    "minor",
    "The result is described differently: Makes a video of 5 or 10 seconds, in 1080p",
  ),
  one(
    "another description",
    "Video from text.",
    "A video from a text.",
    "docs",
    "patch",
    "description is worded differently",
  ),
  one(
    "another description of a parameter",
    "What to show.",
    "What the video shows.",
    "docs",
    "patch",
    "`description` of `prompt` is worded differently",
  ),
  {
    name: "another description of the input",
    edits: { [globeFile]: [["description: The input.", "description: What goes in."]] },
    verdicts: [[globe, "docs", "patch", "`description` of `input` is worded differently"]],
  },
  one("another example", "prompt: A dog", "prompt: A cat", "docs", "patch", "The model has another example"),
  one(
    "another processing time",
    "x-processing-seconds: 60",
    "x-processing-seconds: 90",
    "docs",
    "patch",
    "usual processing time in seconds is 90 instead of 60",
  ),
  one(
    "another display name",
    "x-display-name: Fast",
    "x-display-name: Faster",
    "docs",
    "patch",
    "display name is Faster",
  ),
  // Whole models, and what they share.
  one(
    "a deprecated model",
    "description: Video from text.",
    `description: Video from text.\ndeprecated: true\nx-deprecation: { since: "2026-01-01", successor: ${globe} }`,
    "additive",
    "minor",
    `deprecated since 2026-01-01; its successor is ${globe}`,
  ),
  {
    name: "another end of a deprecated model",
    edits: { [globeFile]: [['sunset: "2026-12-31"', 'sunset: "2026-11-30"']] },
    verdicts: [[globe, "additive", "minor", "stops working on 2026-11-30"]],
  },
  {
    name: "an added model",
    edits: {
      [newFast]:
        "type: object\ndescription: New.\nx-display-name: New\nx-provider: Acme\nx-capability: text-to-video\nx-processing-seconds: 9\nx-pricing: { baseCostMicroCents: 9, per: job, factors: [] }\nrequired: [model, input]\nadditionalProperties: false\nproperties:\n  model: { type: string, const: acme/new/text-to-video }\n  input: { $ref: '#/$defs/AcmeNewTextToVideoInput' }\nexamples: [{ model: acme/new/text-to-video, input: {} }]\n$defs:\n  AcmeNewTextToVideoInput: { type: object, description: None., properties: {} }\n",
      [union]: [
        ["discriminator:", `  - $ref: ../../${newFast}\ndiscriminator:`],
        ["    globe/globe-2", `    acme/new/text-to-video: ../../${newFast}\n    globe/globe-2`],
      ],
    },
    verdicts: [
      ["acme/new/text-to-video", "additive", "minor", "The model is new."],
      ["acme/new/text-to-video", "price", "minor", "costs $0.000009"],
    ],
  },
  {
    name: "a removed model",
    edits: {
      [union]: [
        [`  - $ref: ../../${fastFile}\n`, ""],
        [`    ${fast}: ../../${fastFile}\n`, ""],
      ],
    },
    verdicts: [[fast, "breaking", "major", "The model was removed."]],
  },
  {
    name: "a value of a schema that models share",
    edits: { [duration]: [['["5", "10"]', '["5", "10", "15"]']] },
    verdicts: [
      [fast, "additive", "minor", '`duration` also takes "15"'],
      [fast, "price", "minor", '`duration` "15" multiplies the cost by 15.'],
    ],
  },
  {
    name: "what every request has",
    edits: { "components/schemas/WebhookUrl.yaml": [["format: uri", "format: uri\nmaxLength: 99"]] },
    verdicts: [[both, "breaking", "major", "`webhookUrl` has a limit now: `maxLength` 99"]],
  },
  // Error codes.
  {
    name: "another status of an error code",
    edits: { [codes]: [["status: 401", "status: 403"]] },
    verdicts: [["Error codes", "breaking", "major", "UNAUTHORIZED has the status 403 instead of 401"]],
  },
  {
    name: "other requests that may be sent again",
    edits: { [codes]: [["    retry: always\n    when: Something", "    retry: reads\n    when: Something"]] },
    verdicts: [["Error codes", "breaking", "major", 'after INTERNAL_ERROR is "reads" instead of "always"']],
  },
  {
    name: "a new error code",
    edits: {
      [codes]: [
        ["  - INTERNAL_ERROR\n", "  - INTERNAL_ERROR\n  - USER_BANNED\n"],
        [
          "  INTERNAL_ERROR:\n",
          "  USER_BANNED: { status: 403, retry: never, when: Banned., remedy: Ask. }\n  INTERNAL_ERROR:\n",
        ],
      ],
    },
    verdicts: [["Error codes", "additive", "minor", "USER_BANNED is new, with status 403"]],
  },
  {
    name: "an error code that is gone",
    edits: {
      [codes]: [
        ["  - INTERNAL_ERROR\n", ""],
        [
          "  INTERNAL_ERROR:\n    status: 500\n    retry: always\n    when: Something failed.\n    remedy: Try again.\n",
          "",
        ],
      ],
    },
    verdicts: [["Error codes", "breaking", "major", "INTERNAL_ERROR is gone"]],
  },
  {
    name: "another remedy of an error",
    edits: { [codes]: [["remedy: Wait.", "remedy: Wait a while."]] },
    verdicts: [["Error codes", "docs", "patch", "What to do about CONCURRENT_JOBS_EXCEEDED"]],
  },
  {
    name: "an error that an operation no longer returns",
    edits: {
      "components/responses/TooManyRequests.yaml": [
        [
          "TooManyRequests:\n        $ref: ../examples/TooManyRequests.yaml",
          "InvalidRequest:\n        $ref: ../examples/InvalidRequest.yaml",
        ],
      ],
    },
    verdicts: [
      ["POST /v1/jobs/submit", "additive", "minor", "no longer returns CONCURRENT_JOBS_EXCEEDED"],
      ["GET /v1/jobs/{jobId}", "additive", "minor", "no longer returns CONCURRENT_JOBS_EXCEEDED"],
    ],
  },
];
